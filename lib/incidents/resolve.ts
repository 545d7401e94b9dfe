import { requestTime } from '../atribu/request-id';
import type { Evidence, SuccessMeta } from '../atribu/sighting';
import type { Source } from './failure';
import type { Cards, Incident } from './incident';
import { isSameChat } from './kinds';

/** A call that went well, as far as it can settle an incident. */
export interface Success extends Source {
  success: SuccessMeta;
  evidence: Evidence;
  /** Something says that it is Atribu's. */
  isOurs: boolean;
  /** It is Atribu's beyond doubt. */
  isCertain: boolean;
  /** From which age on its data is stale, where the person has set that. */
  staleAfterMs?: number;
}

/** With a bad token no tool works, so any that does shows that it is good again. */
const ABOUT_THE_TOKEN: ReadonlySet<string> = new Set(['auth_required', 'token_expired']);

/** Closes what a later success of the same tool and scope in the same chat has settled (issue, section 4). */
export function resolve(ledger: Cards, success: Success, at: number): Cards {
  if (!ledger.incidents.some((incident) => settles(success, incident))) return ledger;
  return {
    incidents: ledger.incidents.map((incident) =>
      settles(success, incident) ? { ...incident, closed: { as: 'resolved', at } } : incident,
    ),
  };
}

function settles(success: Success, incident: Incident): boolean {
  const { evidence, host, tabId } = success;
  return (
    !incident.closed &&
    isSameChat(incident, { ...evidence, host, tabId }) &&
    isSameCall(success, incident) &&
    isLater(success, incident)
  );
}

function isSameCall({ success, evidence, isOurs }: Success, incident: Incident): boolean {
  if (ABOUT_THE_TOKEN.has(incident.envelope.code) && isOurs) return true;
  // Answered, but not done (facts, 3.3).
  if (success.refused !== undefined) return false;
  if (evidence.tool === undefined || !incident.tools.includes(evidence.tool)) return false;
  const { workspace_id, profile_id } = incident.scope ?? {};
  return (
    (workspace_id === undefined || workspace_id === evidence.scope?.workspace_id) &&
    (profile_id === undefined || profile_id === evidence.scope?.profile_id)
  );
}

/**
 * A success that happens now is later, unless the server's own times say otherwise (an answer that came late, a result
 * mounted again). Of an old one that is shown again only those times can say so.
 */
function isLater({ success, evidence }: Success, { envelope, failedAt }: Incident): boolean {
  const wentWell = serverTime(success.request_id);
  const failed = serverTime(envelope.request_id);
  if (evidence.replayed) return wentWell !== null && failed !== null && wentWell > failed;
  return wentWell === null || wentWell >= (failed ?? failedAt);
}

function serverTime(id: string | undefined): number | null {
  return id === undefined ? null : requestTime(id);
}
