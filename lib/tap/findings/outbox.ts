import type { Sighting } from '../../atribu/sighting';
import { logOnce } from '../../platform/log';

const MOST_REMEMBERED = 2_000;
const MOST_A_SECOND = 50;
const CONTEXTS = ['prose', 'unknown', 'tool-result'];

/**
 * Reports each sighting once, whatever ways it comes, and no more than {@link MOST_A_SECOND} of a kind in a second.
 * What was seen cut off, or in somebody's words, is reported again when it is seen whole, or as a tool's result.
 */
export function outbox(report: (sighting: Sighting) => void): (sighting: Sighting) => void {
  const seen = new Map<string, number>();
  const sent = { error: 0, success: 0, hidden: 0 };

  return (sighting) => {
    const { kind } = sighting;
    const key = keyOf(sighting);
    const worth = worthOf(sighting);
    if (key && (seen.get(key) ?? -1) >= worth) return;
    if (sent[kind] >= MOST_A_SECOND) {
      logOnce('tap.flood', 'more than 50 tool results came in one second; the rest of them was left out.');
      return;
    }
    if (sent[kind] === 0) setTimeout(() => (sent[kind] = 0), 1_000);
    sent[kind] += 1;
    if (key) {
      seen.delete(key);
      seen.set(key, worth);
      const [oldest] = seen.keys();
      if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    }
    report(sighting);
  };
}

/** What makes two sightings one; empty for what has no id of its own and may well happen twice. */
function keyOf(sighting: Sighting): string {
  const { callId, tool } = sighting.evidence;
  if (sighting.kind !== 'error') {
    const { request_id = callId } = sighting.kind === 'success' ? sighting.success : sighting.hidden;
    return request_id ? `${sighting.kind} ${request_id}` : '';
  }
  const { request_id, code, message } = sighting.envelope;
  return request_id ? `error ${request_id}` : ['error', code, message, tool, callId].join('\n');
}

function worthOf(sighting: Sighting): number {
  const { context, whole } = sighting.evidence;
  const isCut = sighting.kind === 'error' && sighting.envelope.partial;
  return CONTEXTS.indexOf(context) * 4 + (whole ? 2 : 0) + (isCut ? 0 : 1);
}
