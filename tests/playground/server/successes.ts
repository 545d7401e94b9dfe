import { campaigns, profiles, usual, workspaces } from './agency.ts';
import type { Success } from './outcome.ts';
import { uuidv7 } from './request-id.ts';
import type { ToolName } from './tools.ts';

type Args = Record<string, unknown>;

const buckets = {
  cash: { amount: 26135.35, roas: 4.11, currency: 'EUR' },
  pipeline: { deals: 57, crm_value_amount_sum: 81200 },
  leads: { count: 448, cost_per_lead: 14.2 },
};

/** Data of the tools that have a shape worth showing; the others answer with rows. */
const data: Partial<Record<ToolName, (args: Args) => unknown>> = {
  whoami: () => ({
    token: { name: 'Claude', scopes: ['mcp:read', 'mcp:write'] },
    usage: { period: 'month', units_used: 3120, units_allowed: 20000 },
    user: { name: 'Sofía', email: 's***@f****.com' },
    workspaces,
    active_workspace: {
      ...workspaces[0],
      role: 'owner',
      is_admin: true,
      pii_mode: 'masked_default',
      mcp_writeback_enabled: true,
    },
    active_profile: null,
    server_version: '1.14.0',
  }),
  list_workspaces: () => ({ workspaces }),
  list_profiles: () => ({ profiles }),
  get_performance_summary: () => buckets,
  compare_periods: () => ({
    current: buckets,
    previous: { ...buckets, cash: { amount: 22018.0, roas: 3.74 } },
  }),
  top_campaigns: () => ({ campaigns }),
  explain_campaign: () => ({
    campaign: campaigns[0],
    findings: ['Frequency rose from 1.9 to 3.1', 'Two creatives carry 81 % of the cash'],
  }),
  // A success that speaks of errors, as results in life do.
  get_attribution_quality: () => ({
    score: 0.83,
    issues: [
      { code: 'connector_expired', severity: 'resolved', message: 'Meta Ads was reconnected on 12 October.' },
      { code: 'missing_click_ids', severity: 'low', error: { share: 0.04 } },
    ],
  }),
  send_meta_conversions: ({ mode }) =>
    mode === 'confirm'
      ? {
          result: 'queued',
          audit_id: uuidv7(),
          batch_id: uuidv7(),
          observe: { ledger: '/api/v1/exports/ledger' },
        }
      : { counts: { scoped: 41, would_enqueue: 38, already_delivered: 3, already_queued: 0 } },
  apply_recommendation: () => ({ application_id: uuidv7(), status: 'applied' }),
  start_connect: ({ provider }) => ({
    handoff_id: uuidv7(),
    url: `https://www.atribu.app/oauth/connect/${String(provider)}`,
  }),
};

/**
 * What a successful call answers: `{ data, meta }` (facts, section 5).
 * 'stale' warns that a connector has not synced; 'refused' and 'hand_edited' are the two problems that come as
 * successes (facts, section 3.3).
 */
export function successFor(tool: ToolName, args: Args, kind: Success): { data: unknown; meta: unknown } {
  const at = Date.now();
  const stale = kind === 'stale';
  const rows = campaigns.map(({ name, spend, cash }, rank) => ({ rank: rank + 1, name, spend, cash }));
  const answer = data[tool]?.(args) ?? { rows };
  return {
    data:
      kind === 'refused'
        ? { refused: 'circuit_breaker', scope: 'workspace' }
        : kind === 'hand_edited'
          ? { ...(answer as object), meta_state_inconsistent: true }
          : answer,
    meta: {
      request_id: uuidv7(at),
      data_as_of: new Date(at - (stale ? 9 * 3_600_000 : 11 * 60_000)).toISOString(),
      pii_level_applied: 'masked',
      attribution_model: args.model ?? 'last_touch',
      window: {
        start: args.window_start ?? usual.window_start,
        end: args.window_end ?? usual.window_end,
      },
      ...(stale ? { data_freshness_warning: 'Meta Ads has not synced for 9 hours.' } : {}),
    },
  };
}
