import { useCallback } from 'react';
import { deadlineOf } from '../../lib/atribu/explain';
import type { Incident, Status } from '../../lib/incidents/incident';
import { statusAt } from '../../lib/incidents/status';
import { useClock } from '../clock/use-clock';

/** The incident's status, which turns from waiting to ready by itself at the deadline. */
export function useStatus(incident: Incident): Status {
  const { readyAt } = incident;
  const next = useCallback((at: number) => (readyAt !== null && at < readyAt ? readyAt : null), [readyAt]);
  return useClock((at) => statusAt(incident, at), next);
}

/**
 * How a card looks. An error from a reopened chat never counts down; but where it was about waiting and that time
 * is long over, telling the person to wait would be wrong, so it looks ready.
 */
export function useShownStatus({ envelope, failedAt, origin }: Incident, status: Status): Status {
  const next = useCallback(
    (at: number) => {
      const { readyAt } = deadlineOf(envelope, failedAt);
      return readyAt !== null && at < readyAt ? readyAt : null;
    },
    [envelope, failedAt],
  );
  const over = useClock((at) => {
    const { readyAt } = deadlineOf(envelope, failedAt);
    return readyAt !== null && readyAt <= at;
  }, next);
  return origin === 'replayed' && status === 'open' && over ? 'ready' : status;
}
