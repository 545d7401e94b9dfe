import { useCallback } from 'react';
import type { Advisory } from '../../lib/incidents/advisory';
import { advisoriesFor } from '../../lib/incidents/projections';
import type { ActivePage } from '../../lib/platform/active-page';
import { useClock } from '../clock/use-clock';

/** What there is to know about the chat beside the panel, the newest first; each goes by itself when it is over. */
export function useAdvice(advisories: readonly Advisory[], page: ActivePage | null): Advisory[] {
  const next = useCallback(
    (at: number) => {
      const ends = advisories.flatMap(({ endsAt }) => (endsAt !== null && endsAt > at ? [endsAt] : []));
      return ends.length > 0 ? Math.min(...ends) : null;
    },
    [advisories],
  );
  const ids = useClock(
    (at) =>
      page === null
        ? ''
        : advisoriesFor(advisories, page, at)
            .map(({ id }) => id)
            .join('\n'),
    next,
  );
  const shown = ids.split('\n');
  return advisories.filter(({ id }) => shown.includes(id)).sort((a, b) => b.lastSeenAt - a.lastSeenAt);
}
