import type { Envelope } from '../atribu/envelope';
import type { Hit } from './types';

/**
 * One hit for each error and success: one result often holds the same envelope twice (`content` and
 * `structuredContent`), and an assistant repeats what a tool said. The one that tells most stays: complete before cut,
 * whole before part, tool result before unknown before prose. Cut envelopes that are only part of something longer
 * are left out, because nothing vouches for them.
 */
export function best(hits: readonly Hit[]): Hit[] {
  const byId = new Map<string, Hit>();
  const completeCodes = new Set<string>();
  for (const hit of hits) {
    const { request_id, code, partial } = detailsOf(hit);
    if (partial && !hit.whole) continue;
    if (code && request_id) completeCodes.add(code);
    const id = hit.kind + (request_id ?? JSON.stringify(detailsOf(hit)));
    const known = byId.get(id);
    if (!known || worth(hit) > worth(known)) byId.set(id, hit);
  }
  // What was cut before its request id may stand complete beside it.
  return [...byId.values()].filter((hit) => {
    const { request_id, code = '' } = detailsOf(hit);
    return request_id || !completeCodes.has(code);
  });
}

function detailsOf(hit: Hit): Partial<Envelope> {
  return hit.kind === 'error' ? hit.envelope : hit.success;
}

function worth(hit: Hit): number {
  const { context } = hit.hints;
  const told = context === 'tool-result' ? 2 : context === 'unknown' ? 1 : 0;
  return (detailsOf(hit).partial ? 0 : 8) + (hit.whole ? 4 : 0) + told;
}
