import type { Sighting } from '../atribu/sighting';
import type { Hit } from '../decode/types';

const MAX_KEPT = 1000;
const CONTEXTS = ['prose', 'unknown', 'tool-result'];

/**
 * Lets every error and every success of this page through once, by request id, else by what it says. A second sight
 * of it passes only where it tells more: the tool result itself after somebody's quotation of it, the whole after
 * a cut-off part. Remembers the newest 1,000.
 */
export function createOnce(): (sighting: Sighting) => boolean {
  const told = new Map<string, number>();
  return (sighting) => {
    const key = keyOf(sighting);
    const weight = weightOf(sighting);
    if (weight <= (told.get(key) ?? -1)) return false;
    told.set(key, weight);
    const [oldest] = told.keys();
    if (told.size > MAX_KEPT && oldest !== undefined) told.delete(oldest);
    return true;
  };
}

/** What makes two sightings the same. */
export function keyOf(sighting: Sighting): string {
  const body = bodyOf(sighting);
  if (body.request_id) return `${sighting.kind} ${body.request_id}`;
  return `${sighting.kind} ${sighting.evidence.conversation} ${JSON.stringify(body)}`;
}

/** What was told, without what stood around it. */
export function bodyOf(told: Sighting | Hit): { request_id?: string } {
  if (told.kind === 'error') return told.envelope;
  return told.kind === 'success' ? told.success : told.hidden;
}

function weightOf(sighting: Sighting): number {
  const { context, whole } = sighting.evidence;
  const partial = sighting.kind === 'error' && sighting.envelope.partial === true;
  return CONTEXTS.indexOf(context) * 4 + (whole ? 2 : 0) + (partial ? 0 : 1);
}
