import { readClock } from './set-back';

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
/** When the timer fires, epoch ms. */
let dueAt = Number.POSITIVE_INFINITY;

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
  const at = readClock();
  arm(next(at), at);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    listen(false);
    disarm();
  };
}

/** Sees to it that the timer fires by then. One that is overdue was left behind by a clock that jumped. */
function arm(next: number | null, at: number): void {
  if (next === null || (next >= dueAt && dueAt > at)) return;
  clearTimeout(timer);
  dueAt = Math.min(next, at + LONGEST_MS);
  timer = setTimeout(tick, Math.max(1, dueAt - at));
}

function disarm(): void {
  clearTimeout(timer);
  dueAt = Number.POSITIVE_INFINITY;
}

function tick(): void {
  disarm();
  for (const { wake } of [...watchers]) wake();
  const at = readClock();
  for (const { next } of watchers) arm(next(at), at);
}

function listen(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  document[change]('visibilitychange', tick);
  window[change]('focus', tick);
  window[change]('pageshow', tick);
}
