import { useMemo, useState } from 'react';
import type { Incident } from '../../lib/incidents/incident';
import { type Mute, mutesOf } from '../../lib/platform/settings';

/** How often each card had failed when the chats were last in view, by its id. */
type Seen = ReadonlyMap<string, number>;

/** Those errors of which the person wants to hear. @param mutes those that stand now */
export function useLoud(
  incidents: readonly Incident[] | undefined,
  mutes: readonly Mute[],
): readonly Incident[] | undefined {
  return useMemo(
    () =>
      incidents?.filter(({ envelope, host }) => mutesOf(mutes, { code: envelope.code, host }).length === 0),
    [incidents, mutes],
  );
}

/**
 * How many open, live errors came, or came again, while the chats were out of view.
 * @param inView the chats screen is the one that is shown
 */
export function useUnseen(incidents: readonly Incident[] | undefined, inView: boolean): number {
  const [seen, setSeen] = useState<{ of: readonly Incident[]; counts: Seen } | null>(null);
  if (incidents && (seen === null || (inView && seen.of !== incidents))) {
    setSeen({ of: incidents, counts: new Map(incidents.map(({ id, count }) => [id, count])) });
  }
  if (inView || !incidents || !seen) return 0;
  return incidents.filter(
    ({ id, count, closed, origin }) => !closed && origin === 'live' && count > (seen.counts.get(id) ?? 0),
  ).length;
}
