import * as z from 'zod/mini';
import { parseEnvelope, parsePartialEnvelope } from '../atribu/envelope';
import { HIDDEN_REASONS } from '../atribu/envelope-shape';
import { APP_REQUEST_ID } from '../atribu/hidden';
import { redactSecrets } from '../atribu/secrets';
import type { Sighting, SuccessMeta } from '../atribu/sighting';
import { parseSuccess } from '../atribu/success';
import { onlyOfWhoami } from '../atribu/whoami';
import { whoamiFacts } from './facts';

/** Why something that a page sent is no sighting. */
export type SightingRefusal = 'kind' | 'evidence' | 'envelope' | 'success' | 'hidden';

/** Tools, chats and accounts may be called anything at all, also by somebody who pasted a token in the wrong place. */
const text = (longest: number) =>
  z.pipe(z.string().check(z.minLength(1), z.maxLength(longest)), z.transform(redactSecrets));
/** Out of bounds or of another type, a name or an id is only not known; the error itself still counts. */
const known = (longest: number) => z.catch(z.optional(text(longest)), undefined);

const evidence = z.object({
  route: z.enum(['wire', 'dom']),
  surface: text(40),
  conversation: z.nullable(text(300)),
  replayed: z.boolean(),
  context: z.enum(['tool-result', 'prose', 'unknown']),
  whole: z.boolean(),
  isError: z.nullable(z.boolean()),
  server: known(2048),
  connector: known(200),
  tool: known(200),
  callId: known(200),
  scope: z.catch(z.optional(z.object({ workspace_id: known(128), profile_id: known(128) })), undefined),
});
const outer = z.object({
  kind: z.enum(['error', 'success', 'hidden']),
  evidence: z.unknown(),
  envelope: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
  hidden: z.optional(z.unknown()),
});
const hidden = z.object({
  reason: z.catch(z.enum(HIDDEN_REASONS), 'other'),
  request_id: z.catch(z.optional(z.string().check(z.regex(APP_REQUEST_ID))), undefined),
});

/**
 * Checks what a page sent, which any script in that page may have forged: unknown keys are stripped, lengths bounded,
 * and the envelope goes through the page's own guard once more, so that nothing unredacted reaches the storage.
 * Never throws.
 */
export function parseSighting(
  value: unknown,
): { ok: true; sighting: Sighting } | { ok: false; reason: SightingRefusal } {
  const parts = outer.safeParse(value);
  if (!parts.success) return { ok: false, reason: 'kind' };
  const seen = evidence.safeParse(parts.data.evidence);
  if (!seen.success) return { ok: false, reason: 'evidence' };

  if (parts.data.kind === 'success') {
    const success = guardSuccess(parts.data.success, seen.data.tool);
    return success === null
      ? { ok: false, reason: 'success' }
      : { ok: true, sighting: { kind: 'success', success, evidence: seen.data } };
  }
  if (parts.data.kind === 'hidden') {
    const read = hidden.safeParse(parts.data.hidden);
    return read.success
      ? { ok: true, sighting: { kind: 'hidden', hidden: read.data, evidence: seen.data } }
      : { ok: false, reason: 'hidden' };
  }
  const result = guardEnvelope(parts.data.envelope);
  return result.ok
    ? { ok: true, sighting: { kind: 'error', envelope: result.envelope, evidence: seen.data } }
    : { ok: false, reason: 'envelope' };
}

function guardSuccess(given: unknown, tool: string | undefined): SuccessMeta | null {
  const result = parseSuccess({ data: {}, meta: given });
  if (!result.ok) return null;
  const facts = whoamiFacts.safeParse((given as { whoami?: unknown }).whoami);
  return onlyOfWhoami({ ...result.success, ...(facts.success && { whoami: facts.data }) }, tool);
}

function guardEnvelope(envelope: unknown): ReturnType<typeof parseEnvelope> {
  if (typeof envelope !== 'object' || envelope === null) return { ok: false, reason: 'not-object' };
  const { partial, ...fields } = envelope as Record<string, unknown>;
  return partial === true ? parsePartialEnvelope(fields) : parseEnvelope({ error: fields });
}
