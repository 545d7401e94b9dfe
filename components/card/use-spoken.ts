import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Incident, Status } from '../../lib/incidents/incident';
import { now } from '../../lib/platform/clock';
import { useAnnounce } from '../ui/announcer';

/** A card that was seen longer ago than this did not just arrive; the panel did. */
const FRESH_MS = 10_000;

/** Says that a card arrived, with its wait if it has one, and that the wait ended; nothing in between, or of a muted one. */
export function useSpoken(
  { readyAt, lastSeenAt, origin }: Incident,
  status: Status,
  title: string,
  muted: boolean,
): void {
  const t = useTranslations('card.spoken');
  const format = useFormatter();
  const announce = useAnnounce();
  const before = useRef<Status>(null);

  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (was === status || muted) return;
    if (was === 'waiting' && status === 'ready') announce(t('ready', { title }));
    if (was !== null || origin !== 'live' || now() - lastSeenAt > FRESH_MS) return;
    if (status === 'open') announce(t('arrived', { title }));
    if (status === 'waiting' && readyAt !== null) {
      announce(t('waiting', { title, time: format.dateTime(readyAt, { timeStyle: 'short' }) }));
    }
  }, [status, readyAt, lastSeenAt, origin, title, muted, t, format, announce]);
}
