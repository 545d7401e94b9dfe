import type { Envelope } from '../atribu/envelope';
import { deadlineOf, explain } from '../atribu/explain';
import { trustedFailureTime } from '../atribu/request-id';
import type { Evidence } from '../atribu/sighting';
import type { Certainty, Incident } from './incident';
import { fingerprint, hash } from './kinds';

/** Where a sighting came from, by the browser's word and not the page's. */
export interface Source {
  tabId: number;
  documentId: string;
  host: string;
}

/**
 * A fresh failure is seen within moments, or when somebody opens its box a little later. An id that claims to be older
 * belies the local clock (a wrong time zone is hours off), and then the moment of sighting is the better guess.
 */
export const FRESH_MS = 30 * 60 * 1000;
const SHORTEST_CALL_ID = 8;

/** One failed call as a card of its own, before it is folded into another. `at`: when it was sighted, epoch ms. */
export function firstIncident(
  envelope: Envelope,
  evidence: Evidence,
  certainty: Certainty,
  source: Source,
  at: number,
): Incident {
  const { surface, conversation, replayed, tool, connector, scope } = evidence;
  const id = envelope.request_id;
  const failedAt = id === undefined ? null : trustedFailureTime(id, at, replayed ? undefined : FRESH_MS);
  const card = {
    certainty,
    origin: replayed ? ('replayed' as const) : ('live' as const),
    surface,
    conversation,
    ...source,
    tools: tool === undefined ? [] : [tool],
    ...(tool !== undefined && { tool }),
    ...(connector !== undefined && { connector }),
    ...(scope !== undefined && { scope }),
    failedAt: failedAt ?? at,
    firstSeenAt: at,
    lastSeenAt: at,
    count: 1,
    ...told(envelope, failedAt ?? at, replayed ? 'replayed' : 'live'),
  };
  const name = id ?? nameOfCall(envelope, evidence, source) ?? fingerprint(card);
  return { id: name, seenIds: [name], ...card };
}

/**
 * What the chat app hid has no id of Atribu's, and not always one of the app's; the call's own tells two of them apart.
 * Short ones are numbers that every chat counts anew.
 */
function nameOfCall(
  { hidden }: Envelope,
  { callId = '', surface }: Evidence,
  { host }: Source,
): string | undefined {
  if (hidden === undefined || callId.length < SHORTEST_CALL_ID) return undefined;
  return `call:${hash(JSON.stringify([callId, surface, host]))}`;
}

/** The envelope, and what follows from it. Only a live error has a deadline: an old one would count down anew. */
export function told(
  envelope: Envelope,
  failedAt: number,
  origin: Incident['origin'],
): Pick<Incident, 'envelope' | 'readyAt' | 'readyAtIsEstimate' | 'provider'> {
  const { provider } = explain(envelope);
  const { readyAt, estimate } = deadlineOf(envelope, failedAt);
  return {
    envelope,
    readyAt: origin === 'live' ? readyAt : null,
    readyAtIsEstimate: origin === 'live' && estimate,
    ...(provider !== undefined && { provider }),
  };
}
