import { useFormatter } from 'use-intl';
import { now } from '../../lib/platform/clock';

const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** Says when something in the future (epoch ms) is: "Wednesday 08:00", and from a week on with the date. */
export function useMoment(): (at: number) => string {
  const format = useFormatter();
  return (at) =>
    format.dateTime(at, {
      hour: 'numeric',
      minute: '2-digit',
      ...(at - now() < WEEK_MS ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    });
}
