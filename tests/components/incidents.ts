import type { Envelope } from '../../lib/atribu/envelope';
import { deadlineOf } from '../../lib/atribu/explain';
import type { KnownCode } from '../../lib/atribu/explanation';
import type { Incident } from '../../lib/incidents/incident';

/** Realistic envelopes, one a code, after the seed and the facts file. */
export const envelopes: Record<KnownCode, Envelope> = {
  auth_required: {
    code: 'auth_required',
    message: 'Missing or malformed Authorization header.',
    retryable: false,
    request_id: '01968a3b-0001-7000-8000-000000000001',
  },
  token_expired: {
    code: 'token_expired',
    message: 'This token was revoked on 12 October.',
    retryable: false,
    request_id: '01968a3b-0002-7000-8000-000000000002',
  },
  workspace_required: {
    code: 'workspace_required',
    message: 'You belong to several workspaces. Pass workspace_id.',
    retryable: false,
    request_id: '01968a3b-0003-7000-8000-000000000003',
    workspaces: [
      { id: '7f0c1a52-0000-4000-8000-00000000000a', name: 'Lumen Agency' },
      { id: '7f0c1a52-0000-4000-8000-00000000000b', name: 'Beta Corp' },
      { id: '7f0c1a52-0000-4000-8000-00000000000c', name: 'Acme Retail' },
    ],
  },
  profile_required: {
    code: 'profile_required',
    message: 'This workspace has 12 profiles. Pass profile_id.',
    retryable: false,
    request_id: '01968a3b-0004-7000-8000-000000000004',
    profiles: [
      'Café Río',
      'Northwind Bikes',
      'Solstice Skincare',
      'Harbour Hotels',
      'Pine & Oak Furniture',
      'Mercado Verde',
      'Blue Fern Yoga',
      'Kestrel Outdoor',
      'Orbit Coffee',
      'Lanterna Books',
      'Tidewater Dental',
      'مقهى النيل',
    ].map((name, i) => ({ id: `9b1d2c40-0000-4000-8000-${String(i).padStart(12, '0')}`, name })),
  },
  insufficient_scope: {
    code: 'insufficient_scope',
    message: 'This tool needs the scope mcp:read_pii.',
    retryable: false,
    request_id: '01968a3b-0005-7000-8000-000000000005',
  },
  insufficient_role: {
    code: 'insufficient_role',
    message: 'Only workspace owners and admins can apply recommendations.',
    retryable: false,
    request_id: '01968a3b-0006-7000-8000-000000000006',
  },
  rate_limited: {
    code: 'rate_limited',
    message: 'Per-minute rate limit exceeded. Wait 12 seconds.',
    retryable: true,
    retry_after: 12,
    request_id: '01968a3b-0007-7000-8000-000000000007',
  },
  connector_expired: {
    code: 'connector_expired',
    message: 'The Meta Ads connection has expired.',
    retryable: false,
    request_id: '01968a3b-0008-7000-8000-000000000008',
    action_url: 'https://www.atribu.app/settings/integrations?reconnect=meta',
  },
  connector_required: {
    code: 'connector_required',
    message: 'Shopify is not connected.',
    retryable: false,
    request_id: '01968a3b-0009-7000-8000-000000000009',
    action_url: 'https://www.atribu.app/settings/integrations?connect=shopify',
  },
  writeback_disabled: {
    code: 'writeback_disabled',
    message: 'MCP write-back is off for this workspace.',
    retryable: false,
    request_id: '01968a3b-000a-7000-8000-00000000000a',
  },
  idempotency_conflict: {
    code: 'idempotency_conflict',
    message: 'A confirm with this idempotency key was already processed.',
    retryable: false,
    request_id: '01968a3b-000b-7000-8000-00000000000b',
    extra: { audit_id: 'aud_8842', batch_id: 'bat_1207' },
  },
  circuit_open: {
    code: 'circuit_open',
    message: '3 consecutive failures. Write-back is paused.',
    retryable: true,
    request_id: '01968a3b-000c-7000-8000-00000000000c',
  },
  invalid_input: {
    code: 'invalid_input',
    message: 'window_start must be a date in the form YYYY-MM-DD.',
    retryable: false,
    request_id: '01968a3b-000d-7000-8000-00000000000d',
  },
  data_unavailable: {
    code: 'data_unavailable',
    message: 'No conversions between 2026-01-01 and 2026-01-03.',
    retryable: false,
    request_id: '01968a3b-000e-7000-8000-00000000000e',
  },
  internal_error: {
    code: 'internal_error',
    message: 'Unexpected error while reading attribution.',
    retryable: true,
    request_id: '01968a3b-000f-7000-8000-00000000000f',
    support_hint: 'If this goes on, contact support with the request_id.',
  },
};

/** An open incident in the chat on claude.ai with this envelope, which failed at `failedAt` (epoch ms). */
export function incident(envelope: Envelope, failedAt: number, changes: Partial<Incident> = {}): Incident {
  const id = changes.id ?? envelope.request_id ?? envelope.code;
  const deadline = deadlineOf(envelope, failedAt);
  const tool = 'tool' in changes ? changes.tool : 'top_campaigns';
  return {
    certainty: 'certain',
    origin: 'live',
    surface: 'claude',
    conversation: 'chat-1',
    tabId: 1,
    documentId: 'document-1',
    host: 'claude.ai',
    envelope,
    tools: tool === undefined ? [] : [tool],
    failedAt,
    firstSeenAt: failedAt,
    lastSeenAt: failedAt,
    count: 1,
    seenIds: [id],
    readyAt: deadline.readyAt,
    readyAtIsEstimate: deadline.estimate,
    ...changes,
    id,
    tool,
  };
}
