import type { Envelope } from '../../../lib/atribu/envelope';
import { hiddenEnvelope } from '../../../lib/atribu/hidden';
import type { Facts } from '../../../lib/incidents/facts';
import type { Incident } from '../../../lib/incidents/incident';
import { envelopes as e, incident } from '../incidents';
import { ago, facts, type Situation, show } from './situation';

const one = (envelope: Envelope, minutes = 2, changes: Partial<Incident> = {}) =>
  incident(envelope, ago(minutes), changes);
const SEND = { tool: 'send_meta_conversions' };
const admin: Facts = { ...facts, role: 'admin', scopes: ['mcp:read', 'mcp:write'] };

/** Text as a hostile or careless server might send it. */
const hostile: Envelope = {
  code: 'brand_new_code',
  message:
    '<img src=x onerror=alert(1)> ![x](javascript:alert(1)) \u05e9\u05dc\u05d5\u05dd pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis',
  retryable: false,
  request_id: 'x'.repeat(128),
  action_url: 'https://atribu.app.evil.example/settings/integrations?token=please',
  support_hint: 'Send your password to us.',
  extra: { deep: { er: ['<b>bold</b>', 1, null] } },
};

const cap: Envelope = {
  ...e.rate_limited,
  request_id: 'cap',
  retry_after: 552_000,
  message: '20,000 of 20,000 monthly units used.',
  action_url: 'https://www.atribu.app/settings/billing',
};

/** What led to a pause, newest last. */
const failures = [
  one({ ...e.internal_error, request_id: 'f1' }, 21, SEND),
  one({ ...e.connector_expired, request_id: 'f2' }, 16, { ...SEND, count: 2 }),
  one({ ...e.invalid_input, request_id: 'f3', message: 'pixel_id is not a pixel.' }, 9, SEND),
].map((it) => ({ ...it, closed: { as: 'dismissed' as const, at: ago(8) } }));

/** What becomes of single cards: by time, by what is known, by what is doubtful. */
export const special: Record<string, Situation> = {
  'workspace_required-single': show([
    one({ ...e.workspace_required, workspaces: e.workspace_required.workspaces?.slice(0, 1) }),
  ]),
  'workspace_required-unlisted': show([one({ ...e.workspace_required, workspaces: undefined })]),
  'profile_required-again': show([one(e.profile_required)], {
    recent: { workspace_id: [], profile_id: ['9b1d2c40-0000-4000-8000-000000000008'] },
  }),
  'insufficient_scope-known': show([one(e.insufficient_scope, 2, { tool: 'explain_customer_journey' })], {
    facts,
  }),
  'insufficient_scope-sending': show([one(e.insufficient_scope, 2, SEND)]),
  'insufficient_scope-sending-known': show([one(e.insufficient_scope, 2, SEND)], { facts }),
  'insufficient_role-known': show([one(e.insufficient_role, 2, { tool: 'apply_recommendation' })], { facts }),
  'writeback_disabled-admin': show([one(e.writeback_disabled, 2, SEND)], { facts: admin }),
  'connector_expired-editor': show([one(e.connector_expired)], { facts }),
  'connector_expired-bare': show([
    one({ ...e.connector_expired, action_url: undefined, message: 'Expired.' }),
  ]),
  'connector_expired-repeated': show([
    one(e.connector_expired, 2, { count: 3, tools: ['top_campaigns', 'top_creatives', 'get_funnel'] }),
  ]),
  'rate_limited-ready': show([incident(e.rate_limited, ago(2), { tool: 'compare_periods' })]),
  'rate_limited-cap': show([one(cap)]),
  'rate_limited-cap-bare': show([one({ ...cap, message: undefined, action_url: undefined })]),
  'circuit_open-traced': show([...failures, one(e.circuit_open, 4, SEND)]),
  'circuit_open-ready': show([one(e.circuit_open, 35, SEND)]),
  'idempotency_conflict-bare': show([one({ ...e.idempotency_conflict, extra: undefined }, 2, SEND)]),
  'internal_error-again': show([
    one(e.internal_error, 2, { count: 3, seenIds: ['01968a3b-0001', '01968a3b-0002', '01968a3b-000f'] }),
  ]),
  'internal_error-sending': show([one(e.internal_error, 2, SEND)]),
  hidden: show([
    one(hiddenEnvelope({ reason: 'tool_execution', request_id: 'req_011CZZEKTg46q9RcRfVi7FWh' })),
  ]),
  'hidden-sending': show([one(hiddenEnvelope({ reason: 'not_responding' }), 2, SEND)]),
  unknown: show([
    one({ code: 'seat_limit', message: 'All 5 seats are taken.', retryable: false, request_id: 'r1' }),
  ]),
  'unknown-waiting': show([
    one({ code: 'maintenance', message: 'Back soon.', retryable: true, retry_after: 300, request_id: 'r2' }),
  ]),
  'unknown-choices': show([
    one({
      code: 'brand_required',
      retryable: false,
      request_id: 'r3',
      profiles: e.profile_required.profiles,
    }),
  ]),
  hostile: show([
    one(hostile, 1, { certainty: 'likely', tool: 'getAdSpend_by_device', connector: 'a'.repeat(90) }),
  ]),
  likely: show(
    [one(e.data_unavailable, 1, { certainty: 'likely', surface: 'generic', host: 'chat.example' })],
    {
      page: { surface: 'generic', host: 'chat.example', conversation: 'chat-1', tabId: 1 },
    },
  ),
  partial: show([
    one({ code: 'connector_expired', retryable: false, partial: true }, 2, { tool: undefined }),
  ]),
  'refused-link': show([
    one({ ...e.connector_expired, action_url: 'https://atribu.app.evil.example/settings?token=please' }),
  ]),
  details: show([one(e.idempotency_conflict, 2, { ...SEND, connector: 'Atribu' })], { unfold: true }),
};
