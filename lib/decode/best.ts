import type { Hit } from './types';

/**
 * One hit for each error and success: one result often holds the same envelope twice (`content` and
 * `structuredContent`), and an assistant repeats what a tool said. The one that tells most stays: complete before cut,
 * whole before part, tool result before unknown before prose, with a failure flag before without. Cut envelopes that
 * are only part of something longer are left out, because nothing vouches for them.
 */
export function best(hits: readonly Hit[]): Hit[] {
  const byId = new Map<string, Hit>();
  for (const hit of hits) {
    const id = identity(hit);
    const known = byId.get(id);
    if ((hit.whole || !isPartial(hit)) && (!known || worth(hit) > worth(known))) byId.set(id, hit);
  }
  const kept = [...byId.values()];
  // The same error cut before its request id, and complete beside it.
  return kept.filter(
    (hit) => idOf(hit) || !kept.some((other) => idOf(other) && codeOf(other) === codeOf(hit)),
  );
}

function identity(hit: Hit): string {
  return hit.kind + (idOf(hit) ?? JSON.stringify(hit.kind === 'error' ? hit.envelope : hit.success));
}

function idOf(hit: Hit): string | undefined {
  return (hit.kind === 'error' ? hit.envelope : hit.success).request_id;
}

/** Of a success, something that no other hit has. */
function codeOf(hit: Hit): unknown {
  return hit.kind === 'error' ? hit.envelope.code : hit;
}

function worth(hit: Hit): number {
  const { context, isError } = hit.hints;
  const told = ['prose', 'unknown', 'tool-result'].indexOf(context);
  return (isPartial(hit) ? 0 : 16) + (hit.whole ? 8 : 0) + told * 2 + (isError === null ? 0 : 1);
}

function isPartial(hit: Hit): boolean {
  return hit.kind === 'error' && hit.envelope.partial === true;
}
