import { now } from '../../lib/platform/clock';

/** When, in epoch ms, the thing a watcher shows changes next; null when it never does. */
export type NextChange = (at: number) => number | null;

interface Watcher {
  wake: () => void;
  next: NextChange;
}

/**
 * Longest sleep. Timers stand still while the computer sleeps, so a long one would be late by that much; a page
 * that comes back into view is brought up to date at once in any case.
 */
const LONGEST_MS = 30_000;

const watchers = new Set<Watcher>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * One timer for everything in the panel that depends on the time. It is set for the earliest moment at which
 * anything shown changes: each second during a countdown, each minute while something says "2 min ago", never
 * while nothing does. Nobody counts ticks: whoever is woken reads the clock.
 *
 * @returns ends the watching
 */
export function watchClock(wake: () => void, next: NextChange): () => void {
  const watcher = { wake, next };
  if (watchers.size === 0) listen(true);
  watchers.add(watcher);
  schedule();
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) listen(false);
    schedule();
  };
}

function schedule(): void {
  clearTimeout(timer);
  const at = now();
  let earliest = Number.POSITIVE_INFINITY;
  for (const { next } of watchers) earliest = Math.min(earliest, next(at) ?? earliest);
  if (earliest === Number.POSITIVE_INFINITY) return;
  timer = setTimeout(tick, Math.max(1, Math.min(earliest - at, LONGEST_MS)));
}

function tick(): void {
  for (const { wake } of [...watchers]) wake();
  schedule();
}

function listen(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  document[change]('visibilitychange', tick);
  window[change]('focus', tick);
  window[change]('pageshow', tick);
}
