import type { Sighting } from '../../atribu/sighting';
import { logOnce } from '../../platform/log';

const MOST_REMEMBERED = 2_000;
const MOST_A_SECOND = 50;
const CONTEXTS = ['prose', 'unknown', 'tool-result'];

/**
 * Reports each sighting once, whatever ways it comes, and no more than {@link MOST_A_SECOND} of a kind in a second.
 * What was seen cut off, in somebody's words or without any name is reported again when more is known of it; whether it
 * was there before stays as it was when it was first seen, because a history repeats what was live a moment ago.
 */
export function outbox(report: (sighting: Sighting) => void): (sighting: Sighting) => void {
  const seen = new Map<string, { worth: number; replayed: boolean }>();
  const sent = { error: 0, success: 0, hidden: 0 };

  return (sighting) => {
    const { kind, evidence } = sighting;
    const key = keyOf(sighting);
    const worth = worthOf(sighting);
    const before = seen.get(key);
    if (before && before.worth >= worth) return;
    if (sent[kind] >= MOST_A_SECOND) {
      logOnce('tap.flood', 'more than 50 tool results came in one second; the rest of them was left out.');
      return;
    }
    if (sent[kind] === 0) setTimeout(() => (sent[kind] = 0), 1_000);
    sent[kind] += 1;
    const replayed = before?.replayed ?? evidence.replayed;
    if (key) {
      seen.delete(key);
      seen.set(key, { worth, replayed });
      const [oldest] = seen.keys();
      if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    }
    report({ ...sighting, evidence: { ...evidence, replayed } });
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
  const { context, whole, server, connector, tool } = sighting.evidence;
  const isCut = sighting.kind === 'error' && sighting.envelope.partial;
  const isNamed = (server ?? connector ?? tool) !== undefined;
  return CONTEXTS.indexOf(context) * 8 + (whole ? 4 : 0) + (isCut ? 0 : 2) + (isNamed ? 1 : 0);
}
