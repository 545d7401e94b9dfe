import type { Envelope } from '../../../lib/atribu/envelope';
import type { KnownCode } from '../../../lib/atribu/explanation';

export const ID = '01968a3b-7c1d-7e2f-8a4b-0123456789ab';

const LIST = [
  { id: '7f0c6f0e-0000-4000-8000-000000000001', name: 'Lumen Agency' },
  { id: '7f0c6f0e-0000-4000-8000-000000000002', name: 'Beta Corp' },
];

const fields: Record<KnownCode, Partial<Envelope>> = {
  auth_required: { message: 'Missing Authorization header.' },
  token_expired: { message: 'Token has been revoked.' },
  workspace_required: { message: 'Several workspaces.', workspaces: LIST },
  profile_required: { message: 'Several profiles.', profiles: LIST },
  insufficient_scope: { message: 'Needs mcp:read_pii.' },
  insufficient_role: { message: 'Owner or admin only.' },
  rate_limited: {
    message: 'Per-minute rate limit exceeded. Wait 12 seconds.',
    retryable: true,
    retry_after: 12,
  },
  connector_expired: { message: 'The Meta Ads connection has expired.' },
  connector_required: { message: 'Shopify is not connected.' },
  writeback_disabled: { message: 'MCP write-back is off.' },
  idempotency_conflict: { message: 'Already processed.', extra: { audit_id: 'aud-1', batch_id: 'bat-1' } },
  circuit_open: { message: '3 consecutive failures.', retryable: true },
  invalid_input: { message: 'window_start is required.' },
  data_unavailable: { message: 'No data for that window.' },
  internal_error: { message: 'Unexpected error.', retryable: true },
};

/** A realistic envelope of a code, with whatever is asked for besides. */
export function sample(code: KnownCode | (string & {}), more: Partial<Envelope> = {}): Envelope {
  const usual = Object.hasOwn(fields, code) ? fields[code as KnownCode] : {};
  return { code, message: 'Something.', retryable: false, request_id: ID, ...usual, ...more };
}
