import type { Envelope } from '../atribu/envelope';
import type { Hit } from './types';

/**
 * One hit for each error and success: one result often holds the same envelope twice (`content` and
 * `structuredContent`), and an assistant repeats what a tool said. The one that tells most stays: complete before cut,
 * whole before part, tool result before unknown before prose. Cut envelopes and the chat app's own errors that are
 * only part of something longer are left out, because nothing vouches for them.
 */
export function best(hits: readonly Hit[]): Hit[] {
  const byId = new Map<string, Hit>();
  const completeCodes = new Set<string>();
  const answered = new Set<string | undefined>();
  for (const hit of hits) {
    const { request_id, code, partial } = detailsOf(hit);
    if ((partial || hit.kind === 'hidden') && !hit.whole) continue;
    if (code && request_id) completeCodes.add(code);
    if (hit.kind !== 'hidden') answered.add(hit.hints.callId);
    const call = hit.kind === 'hidden' ? hit.hints.callId : undefined;
    const id = hit.kind + (call ?? request_id ?? JSON.stringify(detailsOf(hit)));
    const known = byId.get(id);
    if (!known || worth(hit) > worth(known)) byId.set(id, hit);
  }
  return [...byId.values()].filter((hit) => {
    // The server's answer may stand beside what hides it.
    if (hit.kind === 'hidden') return !answered.has(hit.hints.callId);
    // What was cut before its request id may stand complete beside it.
    const { request_id, code = '' } = detailsOf(hit);
    return request_id || !completeCodes.has(code);
  });
}

function detailsOf(hit: Hit): Partial<Envelope> {
  if (hit.kind === 'error') return hit.envelope;
  return hit.kind === 'success' ? hit.success : hit.hidden;
}

function worth(hit: Hit): number {
  const { context } = hit.hints;
  const { partial, request_id } = detailsOf(hit);
  const told = context === 'tool-result' ? 2 : context === 'unknown' ? 1 : 0;
  return (partial ? 0 : 16) + (hit.whole ? 8 : 0) + told * 2 + (request_id ? 1 : 0);
}
