import { type EnvelopeVerdict, readFields, refuse } from './envelope-fields';
import { isRecord, own } from './untrusted';

export type { EnvelopeRefusal, EnvelopeVerdict } from './envelope-fields';
export type { Envelope, Json, ScopeChoice } from './envelope-shape';

/**
 * Reads the object that has the `error` key. Out comes an envelope within bounds: text cleaned, cut and without
 * secrets, fields of the wrong type left out, unknown fields bounded under `extra` (an object already called `extra`
 * is merged into it, so that a parsed envelope parses to itself). Required by the seed's format: `code`, `message`,
 * `retryable` and `request_id`. Never throws.
 */
export function parseEnvelope(value: unknown): EnvelopeVerdict {
  return guarded(() => {
    if (!isRecord(value)) return refuse('not-object');
    const error = own(value, 'error');
    if (!isRecord(error)) return refuse('no-error');
    const read = readFields(error);
    if (!read.ok) return read;
    const { message, retryable, request_id } = read.envelope;
    if (message === undefined) return refuse('message');
    if (retryable === undefined) return refuse('retryable');
    return request_id === undefined ? refuse('request-id') : read;
  });
}

/**
 * Reads the fields that came whole out of a text that was cut off. Needs a `code` and something only an envelope has
 * beside it: a boolean `retryable` or a `request_id`. The result is marked partial. Never throws.
 */
export function parsePartialEnvelope(fields: Record<string, unknown>): EnvelopeVerdict {
  return guarded(() => {
    if (!isRecord(fields)) return refuse('not-object');
    const read = readFields(fields);
    if (!read.ok) return read;
    const { retryable, request_id } = read.envelope;
    if (retryable === undefined && request_id === undefined) return refuse('too-little');
    return { ok: true, envelope: { ...read.envelope, partial: true } };
  });
}

function guarded(read: () => EnvelopeVerdict): EnvelopeVerdict {
  try {
    return read();
  } catch {
    return refuse('unreadable');
  }
}
