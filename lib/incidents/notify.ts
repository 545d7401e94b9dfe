import { isMuted, type Settings } from '../platform/settings';
import type { Cards, Incident } from './incident';
import { statusAt } from './status';

/** What notifications told. Kept from when they were switched on; what was ready before is no news. */
export interface Notified {
  /** Epoch ms. */
  since: number;
  /** Ids of incidents, each told once and never again. */
  told: readonly string[];
}

/**
 * Later than this after the deadline nobody waits any more: the computer slept, and whoever wakes it sees the card.
 */
const LATEST_MS = 60 * 60 * 1000;

/** Incidents whose time is up and about which the person was not notified yet, at a moment (epoch ms). */
export function dueFor(
  { incidents }: Cards,
  { since, told }: Notified,
  settings: Pick<Settings, 'mutes'>,
  at: number,
): Incident[] {
  return incidents.filter(
    (incident) =>
      isReady(incident, at) &&
      incident.readyAt !== null &&
      incident.readyAt > since &&
      at - incident.readyAt <= LATEST_MS &&
      !isMuted(settings, { code: incident.envelope.code, host: incident.host }, at) &&
      !wasTold(incident, told),
  );
}

/** Incidents about which a notification may still stand: told, ready, and not settled since. */
export function standingFor({ incidents }: Cards, { told }: Notified, at: number): Incident[] {
  return incidents.filter((incident) => isReady(incident, at) && wasTold(incident, told));
}

/** What was told, without what the ledger has forgotten. */
export function pruneTold({ incidents }: Cards, notified: Notified): Notified {
  const known = new Set(incidents.flatMap(({ id, seenIds }) => [id, ...seenIds]));
  const told = notified.told.filter((id) => known.has(id));
  return told.length === notified.told.length ? notified : { ...notified, told };
}

/** Out of whatever is stored; null where notifications were not switched on, or nothing can be read. */
export function parseNotified(stored: unknown): Notified | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { since, told } = stored as Record<string, unknown>;
  if (typeof since !== 'number' || !Number.isFinite(since) || !Array.isArray(told)) return null;
  return { since, told: told.filter((id): id is string => typeof id === 'string') };
}

function isReady(incident: Incident, at: number): boolean {
  return incident.certainty === 'certain' && statusAt(incident, at) === 'ready';
}

/** By any id folded into the card, because cards merge. */
function wasTold({ id, seenIds }: Incident, told: readonly string[]): boolean {
  return told.includes(id) || seenIds.some((seen) => told.includes(seen));
}
