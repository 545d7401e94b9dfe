import { useCallback, useSyncExternalStore } from 'react';
import { readClock } from './set-back';
import { type NextChange, watchClock } from './ticker';

/**
 * A value read from the clock, rendered again only when it changes.
 *
 * @param read from epoch ms to something comparable with `Object.is`
 * @param next when, in epoch ms, the value changes next, or null for never
 */
export function useClock<T extends string | number | boolean | null>(
  read: (at: number) => T,
  next: NextChange,
): T {
  const subscribe = useCallback((wake: () => void) => watchClock(wake, next), [next]);
  return useSyncExternalStore(subscribe, () => read(readClock()));
}
