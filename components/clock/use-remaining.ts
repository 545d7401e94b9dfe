import { useCallback } from 'react';
import { useClock } from './use-clock';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

export interface Remaining {
  unit: 'second' | 'minute';
  count: number;
}

/** Seconds are worth watching for a minute at most; before that, minutes. Rounded up, so that 0 means over. */
export function stepAt(readyAt: number, at: number): number {
  return Math.max(0, readyAt - at) > MINUTE_MS ? MINUTE_MS : SECOND_MS;
}

/** @param readyAt deadline, epoch ms. Recomputed from the clock, so that sleep and a set clock do no harm. */
export function useRemaining(readyAt: number): Remaining {
  const next = useCallback(
    (at: number) => {
      if (at >= readyAt) return null;
      const step = stepAt(readyAt, at);
      return readyAt - (Math.ceil((readyAt - at) / step) - 1) * step;
    },
    [readyAt],
  );
  const leftMs = useClock((at) => {
    const step = stepAt(readyAt, at);
    return Math.max(0, Math.ceil((readyAt - at) / step)) * step;
  }, next);
  return leftMs > MINUTE_MS
    ? { unit: 'minute', count: leftMs / MINUTE_MS }
    : { unit: 'second', count: leftMs / SECOND_MS };
}
