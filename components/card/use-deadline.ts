import { useFormatter, useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident, Status } from '../../lib/incidents/incident';
import { useClock } from '../clock/use-clock';

const MINUTE_MS = 60_000;
const never = () => null;

interface Deadline {
  /** "ready at 14:32:07", "ready by 15:02, an estimate", "ready since 14:32:07", "Full again 1 December, 09:00". */
  now: string;
  /** What it says before or after, which takes as much room. */
  other: string;
}

/** The deadline in words, while it is awaited and once it is over; null where there is none. */
export function useDeadline(incident: Incident, explanation: Explanation, status: Status): Deadline | null {
  const t = useTranslations('card.wait');
  const format = useFormatter();
  const { readyAt, failedAt, readyAtIsEstimate } = incident;
  // Today's deadlines need no date. The day turns over far too seldom for a timer of its own.
  const today = useClock((at) => format.dateTime(at, { dateStyle: 'short' }), never);
  if (readyAt === null || (status !== 'waiting' && status !== 'ready')) return null;

  const sameDay = format.dateTime(readyAt, { dateStyle: 'short' }) === today;
  const seconds = readyAt - failedAt <= MINUTE_MS;
  const time = format.dateTime(readyAt, {
    ...(sameDay ? {} : { day: 'numeric', month: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  });
  const since = t('readySince', { time });
  const awaited =
    explanation.variant === 'rate_limited_period'
      ? t('resets', { date: time })
      : t(readyAtIsEstimate ? 'readyBy' : 'readyAt', { time });
  return status === 'ready' ? { now: since, other: awaited } : { now: awaited, other: since };
}
