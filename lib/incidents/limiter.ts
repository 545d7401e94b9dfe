/** An old chat shows all its results at once; a long one has a few hundred. */
const BURST = 300;
const PER_MINUTE = 60;
const MINUTE_MS = 60_000;
/** Tabs that are remembered; the least recently heard are forgotten. */
const MOST_TABS = 200;

export interface Limiter {
  /** True where the tab may tell one thing more now (epoch ms). */
  admits(tabId: number, at: number): boolean;
  /** How many were turned away since the worker started. */
  readonly dropped: number;
}

/**
 * Holds back a page that floods the worker: 300 sightings at once, then 60 a minute. Kept in memory, because a page
 * that keeps the worker busy keeps it alive.
 */
export function createLimiter(): Limiter {
  const tabs = new Map<number, { left: number; at: number }>();
  let dropped = 0;
  return {
    get dropped() {
      return dropped;
    },
    admits(tabId, at) {
      const { left, at: before } = tabs.get(tabId) ?? { left: BURST, at };
      const refilled = Math.min(BURST, left + (Math.max(0, at - before) * PER_MINUTE) / MINUTE_MS);
      const admitted = refilled >= 1;
      tabs.delete(tabId);
      tabs.set(tabId, { left: admitted ? refilled - 1 : refilled, at });
      const [oldest] = tabs.keys();
      if (tabs.size > MOST_TABS && oldest !== undefined) tabs.delete(oldest);
      if (!admitted) dropped += 1;
      return admitted;
    },
  };
}
