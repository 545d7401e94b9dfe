import { now } from '../platform/clock';
import type { NoticeDeadline } from '../platform/notice-view';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Timers hold no more. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Calls `show` with what is left of the time, in words, and `over` once it is up. Never counts ticks: each one reads the
 * clock, so sleep and a set clock do no harm.
 */
export function createCountdown(
  document: Document,
  { show, over }: { show(left: string): void; over(isOver: boolean): void },
): { of(deadline: NoticeDeadline | null, language: string): void; tick(on: boolean): void; stop(): void } {
  let deadline: NoticeDeadline | null = null;
  let language = 'en';
  let ticking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    if (!deadline) return over(false);
    const leftMs = Math.max(0, deadline.at - now());
    over(leftMs === 0);
    if (leftMs === 0) return;
    const step = leftMs > MINUTE_MS ? MINUTE_MS : SECOND_MS;
    const count = Math.ceil(leftMs / step);
    const isSeen = ticking && deadline.counts && document.visibilityState === 'visible';
    if (isSeen) show(wordsFor(count, step === SECOND_MS ? 'second' : 'minute', language));
    const next = isSeen ? leftMs - (count - 1) * step : leftMs;
    // A clock that was set meanwhile is noticed within half a minute while somebody looks.
    timer = setTimeout(look, Math.min(next, isSeen ? MINUTE_MS / 2 : LONGEST_MS) + 1);
  };

  document.addEventListener('visibilitychange', look);
  return {
    of(next, tag) {
      deadline = next;
      language = tag;
      look();
    },
    tick(on) {
      ticking = on;
      look();
    },
    stop() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    },
  };
}

function wordsFor(count: number, unit: 'second' | 'minute', language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
