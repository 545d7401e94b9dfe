import { useFormatter } from 'use-intl';
import { useAgo } from '../clock/use-ago';

/** How long ago something was, the exact time at hand. */
export function Ago({ time }: { time: number }) {
  const format = useFormatter();
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={format.dateTime(time, { dateStyle: 'long', timeStyle: 'medium' })}
    >
      {useAgo(time)}
    </time>
  );
}
