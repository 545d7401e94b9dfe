import { useMemo } from 'react';
import type { Incident } from '../../lib/incidents/incident';
import { aheadBy } from '../clock/set-back';
import { useClock } from '../clock/use-clock';

const never = () => null;

/** The incident with its times as the clock tells them now; the same one unless the clock was set back since. */
export function useInTime(incident: Incident): Incident {
  const shift = useClock((at) => aheadBy(incident.id, incident.lastSeenAt, at), never);
  return useMemo(() => {
    if (shift === 0) return incident;
    const { failedAt, firstSeenAt, lastSeenAt, readyAt } = incident;
    return {
      ...incident,
      failedAt: failedAt - shift,
      firstSeenAt: firstSeenAt - shift,
      lastSeenAt: lastSeenAt - shift,
      readyAt: readyAt === null ? null : readyAt - shift,
    };
  }, [incident, shift]);
}
