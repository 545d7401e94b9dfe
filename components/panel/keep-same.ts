import { replaceEqualDeep } from '@tanstack/react-query';
import type { LedgerView } from '../../lib/incidents/queries';

/**
 * The ledger as it was read anew, with everything that did not change as it was, so that only the cards of what did
 * change are drawn again. By the incidents' ids: once the ledger is full, each new one moves the others up.
 */
export function keepSame(before: LedgerView | undefined, after: LedgerView): LedgerView {
  if (before === undefined) return after;
  const known = new Map(before.incidents.map((incident) => [incident.id, incident]));
  const incidents = after.incidents.map((incident) => replaceEqualDeep(known.get(incident.id), incident));
  const isSame =
    incidents.length === before.incidents.length &&
    incidents.every((incident, index) => incident === before.incidents[index]);
  return {
    trouble: after.trouble,
    incidents: isSame ? before.incidents : incidents,
    advisories: replaceEqualDeep(before.advisories, after.advisories),
    facts: replaceEqualDeep(before.facts, after.facts),
  };
}
