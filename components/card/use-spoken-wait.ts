import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Incident, Status } from '../../lib/incidents/incident';
import { useAnnounce } from '../ui/announcer';

/** Says that a wait began and that it ended, and nothing in between. */
export function useSpokenWait({ readyAt }: Incident, status: Status, title: string): void {
  const t = useTranslations('card.wait');
  const format = useFormatter();
  const announce = useAnnounce();
  const before = useRef<Status>(null);

  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (was === status || readyAt === null) return;
    if (status === 'waiting') {
      const time = format.dateTime(readyAt, { hour: 'numeric', minute: '2-digit' });
      announce(t('started', { time, title }));
    }
    if (status === 'ready' && was === 'waiting') announce(t('ended', { title }));
  }, [status, readyAt, title, t, format, announce]);
}
