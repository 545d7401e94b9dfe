import { boundEntries, ownEntries } from './bounded-json';
import { parseChoices } from './choices';
import type { Envelope } from './envelope-shape';
import { MAX_LINK } from './links';
import { isSampleId } from './request-id';
import { boundRetryAfter } from './retry-after';
import { redactSecrets } from './secrets';
import { cleanId, cleanText, markDeceptive } from './text';
import { isRecord, own } from './untrusted';

/** Why something is no envelope of Atribu's. */
export type EnvelopeRefusal =
  | 'not-object'
  | 'no-error' // `error` is missing, a string (claude.ai's own errors) or an array
  | 'code' // missing, numeric (JSON-RPC) or not spelled like a code
  | 'message'
  | 'retryable'
  | 'request-id'
  | 'rest' // Atribu's REST error: numeric `status` or a `req_` id (facts, 3.4)
  | 'sample' // documentation: a request id with "..." in it
  | 'too-little' // cut text: a code and nothing that confirms it
  | 'unreadable'; // a getter or proxy threw

export type EnvelopeVerdict = { ok: true; envelope: Envelope } | { ok: false; reason: EnvelopeRefusal };

const CODE = /^[a-z][a-z0-9_]{1,63}$/;
const MAX = { message: 1000, requestId: 128, hint: 500 };
const KNOWN = new Set([
  'code',
  'message',
  'retryable',
  'request_id',
  'retry_after',
  'action_url',
  'workspaces',
  'profiles',
  'support_hint',
  'extra',
]);

/** Reads and bounds every field of an error object. Only the `code` is required here; throws what its getters throw. */
export function readFields(error: object): EnvelopeVerdict {
  const code = own(error, 'code');
  if (typeof code !== 'string' || !CODE.test(code) || redactSecrets(code) !== code) return refuse('code');
  const request_id = text(own(error, 'request_id'), (t) => cleanId(t, MAX.requestId)) || undefined;
  if (typeof own(error, 'status') === 'number' || request_id?.startsWith('req_')) return refuse('rest');
  if (request_id !== undefined && isSampleId(request_id)) return refuse('sample');

  const retryable = own(error, 'retryable');
  return {
    ok: true,
    envelope: defined({
      code,
      message: text(own(error, 'message'), (t) => cleanText(t, MAX.message)),
      retryable: typeof retryable === 'boolean' ? retryable : undefined,
      request_id,
      retry_after: boundRetryAfter(own(error, 'retry_after')),
      action_url: text(own(error, 'action_url'), boundUrl) || undefined,
      workspaces: parseChoices(own(error, 'workspaces'), 'workspace_id'),
      profiles: parseChoices(own(error, 'profiles'), 'profile_id'),
      support_hint: text(own(error, 'support_hint'), (t) => cleanText(t, MAX.hint)) || undefined,
      extra: readExtra(error),
    }),
  };
}

/** A link keeps one character more than a link may have: a cut link must never pass for a whole one. */
function boundUrl(url: string): string {
  return redactSecrets(markDeceptive(url.slice(0, MAX_LINK * 2))).slice(0, MAX_LINK + 1);
}

function readExtra(error: object): Envelope['extra'] {
  const extra = boundEntries(extraEntries(error));
  return Object.keys(extra).length > 0 ? extra : undefined;
}

function* extraEntries(error: object): Generator<[string, unknown]> {
  const nested = own(error, 'extra');
  if (isRecord(nested)) yield* ownEntries(nested);
  else if (nested !== undefined) yield ['extra', nested];
  for (const entry of ownEntries(error)) if (!KNOWN.has(entry[0])) yield entry;
}

function text(value: unknown, clean: (text: string) => string): string | undefined {
  return typeof value === 'string' ? clean(value) : undefined;
}

/** Without the keys that hold nothing, so that equal envelopes are equal. */
function defined(envelope: Envelope): Envelope {
  return Object.fromEntries(Object.entries(envelope).filter(([, v]) => v !== undefined)) as typeof envelope;
}

export function refuse(reason: EnvelopeRefusal): EnvelopeVerdict {
  return { ok: false, reason };
}
