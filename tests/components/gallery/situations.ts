import type { Envelope } from '../../../lib/atribu/envelope';
import type { Incident } from '../../../lib/incidents/incident';
import type { LedgerView } from '../../../lib/incidents/queries';
import type { ActivePage } from '../../../lib/platform/active-page';
import { envelopes, incident } from '../incidents';

interface Situation {
  ledger: LedgerView;
  page: ActivePage | null;
}

const MINUTE = 60_000;
const chat: ActivePage = { surface: 'claude', conversation: 'chat-1', host: 'claude.ai', tabId: 1 };
const e = envelopes;

function show(
  incidents: Incident[],
  page: ActivePage | null = chat,
  trouble: LedgerView['trouble'] = null,
): Situation {
  return { ledger: { incidents, trouble }, page };
}

const ago = (minutes: number) => Date.now() - minutes * MINUTE;

/** Text as a hostile or careless server might send it. */
const hostile: Envelope = {
  code: 'brand_new_code',
  message:
    '<img src=x onerror=alert(1)> ![x](javascript:alert(1)) \u05e9\u05dc\u05d5\u05dd pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopicsilicovolcanoconiosis',
  retryable: false,
  request_id: 'x'.repeat(180),
  action_url: 'https://atribu.app.evil.example/settings/integrations?token=please',
  support_hint: 'Send your password to us.',
  extra: { deep: { er: ['<b>bold</b>', 1, null] } },
};

/** Every look of the panel, by name. */
export const situations: Record<string, () => Situation> = {
  access: () =>
    show([
      incident(e.auth_required, ago(1)),
      incident(e.token_expired, ago(2)),
      incident(e.insufficient_scope, ago(3), { tool: 'explain_customer_journey' }),
      incident({ ...e.insufficient_scope, request_id: 'wb' }, ago(4), { tool: 'send_meta_conversions' }),
      incident(e.insufficient_role, ago(5), { tool: 'apply_recommendation' }),
    ]),
  choices: () =>
    show([
      incident(e.workspace_required, ago(0.2)),
      incident(
        {
          ...e.workspace_required,
          request_id: 'one',
          workspaces: e.workspace_required.workspaces?.slice(0, 1),
        },
        ago(1),
      ),
      incident(e.profile_required, ago(2)),
      incident({ ...e.profile_required, request_id: 'none', profiles: undefined }, ago(3)),
    ]),
  waiting: () =>
    show([
      incident({ ...e.rate_limited, retry_after: 43 }, Date.now() - 4_000, { tool: 'compare_periods' }),
      incident({ ...e.rate_limited, request_id: 'ready' }, ago(2), { count: 3, tool: 'compare_periods' }),
      incident(
        {
          ...e.rate_limited,
          request_id: 'cap',
          retry_after: 900_000,
          message: '20,000 of 20,000 monthly units used.',
        },
        ago(2),
      ),
      incident(e.circuit_open, ago(5), { tool: 'send_meta_conversions' }),
      incident({ ...e.circuit_open, request_id: 'over' }, ago(35), { tool: 'send_meta_conversions' }),
    ]),
  connectors: () =>
    show([
      incident(e.connector_expired, ago(2), {
        count: 3,
        tools: ['top_campaigns', 'top_creatives', 'get_funnel'],
      }),
      incident(e.connector_required, ago(3)),
      incident(
        { ...e.connector_expired, request_id: 'nolink', action_url: undefined, message: 'Expired.' },
        ago(4),
      ),
      incident(e.writeback_disabled, ago(5), { tool: 'send_meta_conversions' }),
      incident(e.idempotency_conflict, ago(6), { tool: 'send_meta_conversions' }),
    ]),
  asking: () =>
    show([
      incident(e.invalid_input, ago(1)),
      incident(e.data_unavailable, ago(2)),
      incident(e.internal_error, ago(3)),
    ]),
  doubtful: () =>
    show([
      incident(hostile, ago(1), { certainty: 'likely', tool: 'getAdSpend_by_device' }),
      incident({ code: 'connector_expired', retryable: false, partial: true }, ago(2), { tool: undefined }),
    ]),
  mixed: () =>
    show([
      incident(e.connector_expired, ago(2), { count: 3 }),
      incident({ ...e.rate_limited, retry_after: 40 }, Date.now() - 4_000, { tool: 'compare_periods' }),
      incident(e.data_unavailable, ago(60 * 26), { origin: 'replayed' }),
      incident(e.token_expired, ago(60 * 24 * 12), { origin: 'replayed' }),
      incident({ ...e.rate_limited, request_id: 'cap', retry_after: 900_000 }, ago(9), {
        host: 'chatgpt.com',
        surface: 'chatgpt',
        conversation: 'c9',
      }),
      incident(e.invalid_input, ago(90), { closed: { as: 'resolved', at: ago(80) } }),
      incident(e.workspace_required, ago(200), { closed: { as: 'dismissed', at: ago(190) } }),
    ]),
  replayed: () =>
    show([
      incident(e.rate_limited, ago(60 * 26), { origin: 'replayed', readyAt: null }),
      incident(e.connector_expired, ago(60 * 27), { origin: 'replayed' }),
      incident(e.token_expired, ago(60 * 24 * 12), { origin: 'replayed' }),
    ]),
  calm: () => show([]),
  'calm-others': () =>
    show([
      incident(e.connector_expired, ago(9), { host: 'chatgpt.com', surface: 'chatgpt', conversation: 'c9' }),
    ]),
  'no-chat': () => show([], null),
  'no-chat-others': () =>
    show(
      [incident(e.connector_expired, ago(9)), incident(e.token_expired, ago(60), { origin: 'replayed' })],
      null,
    ),
  unreadable: () => show([], chat, 'unreadable'),
  full: () => show([incident(e.connector_expired, ago(9))], chat, 'full'),
};
