import { useCallback } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useClock } from './use-clock';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function stepFor(elapsedMs: number): number {
  if (elapsedMs < HOUR_MS) return MINUTE_MS;
  return elapsedMs < DAY_MS ? HOUR_MS : DAY_MS;
}

/**
 * "just now", "2 min ago", "3 hr ago", and after a week the date. A time that the server's clock puts into the
 * future is now.
 *
 * @param time epoch ms
 */
export function useAgo(time: number): string {
  const t = useTranslations('card.meta');
  const format = useFormatter();
  const next = useCallback(
    (at: number) => {
      const elapsed = Math.max(0, at - time);
      const step = stepFor(elapsed);
      return time + (Math.floor(elapsed / step) + 1) * step;
    },
    [time],
  );
  const elapsed = useClock((at) => {
    const sofar = Math.max(0, at - time);
    const step = stepFor(sofar);
    return Math.floor(sofar / step) * step;
  }, next);

  if (elapsed < MINUTE_MS) return t('justNow');
  if (elapsed >= 7 * DAY_MS) return format.dateTime(time, { day: 'numeric', month: 'long' });
  const unit = elapsed < HOUR_MS ? 'minute' : elapsed < DAY_MS ? 'hour' : 'day';
  return format.relativeTime(time, { now: time + elapsed, unit, style: 'short' });
}
