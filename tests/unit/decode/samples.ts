import { type Envelope, parseEnvelope } from '../../../lib/atribu/envelope';
import { decodeText, decodeValue, type Hit } from '../../../lib/decode';

/** An envelope as the server sends it. */
export const ERROR = {
  error: {
    code: 'rate_limited',
    message: 'Per-minute rate limit exceeded. It\'s "full": wait\n12 seconds.',
    retryable: true,
    retry_after: 12,
    request_id: '019a6b2e-7c41-7d3a-9f10-2b6c5e8d4a11',
    action_url: 'https://www.atribu.app/settings?a=1&b=2',
  },
};
export const OTHER = {
  error: { ...ERROR.error, code: 'internal_error', request_id: '019a6b2e-7c42-7d3a-9f10-2b6c5e8d4a12' },
};
export const SUCCESS = {
  data: { rows: [1, 2] },
  meta: { request_id: '019a6b2e-7c43-7d3a-9f10-2b6c5e8d4a13', data_as_of: '2026-11-01T00:00:00Z' },
};

export const json = (value: unknown) => JSON.stringify(value);
export const TEXT = json(ERROR);
export const block = (text: string) => ({ type: 'text', text });
export const result = (text = TEXT) => ({ content: [block(text)], isError: true });

export function envelopeOf(value: unknown): Envelope {
  const parsed = parseEnvelope(value);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.envelope;
}

/** The one hit in a text or a JSON value, which must hold {@link ERROR}. */
export function only(source: unknown): Hit {
  const hits = typeof source === 'string' ? decodeText(source) : decodeValue(source);
  if (hits.length !== 1 || !hits[0]) throw new Error(`${hits.length} hits`);
  return hits[0];
}
