import { profiles, usual } from './server/agency.ts';
import { type ToolName, tools } from './server/tools.ts';

/** Which tool raises a code in life. */
export const raisedBy: Partial<Record<string, ToolName>> = {
  auth_required: 'get_performance_summary',
  token_expired: 'compare_periods',
  workspace_required: 'get_performance_summary',
  profile_required: 'top_campaigns',
  insufficient_scope: 'apply_recommendation',
  insufficient_role: 'configure_meta_capi',
  rate_limited: 'top_campaigns',
  connector_expired: 'explain_campaign',
  connector_required: 'list_conversions',
  writeback_disabled: 'send_meta_conversions',
  idempotency_conflict: 'send_meta_conversions',
  circuit_open: 'send_meta_conversions',
  invalid_input: 'compare_periods',
  data_unavailable: 'top_creatives',
  internal_error: 'find_anomalies',
};

/** What a code's own cause looks like in the arguments. */
const argsOf: Partial<Record<string, Record<string, unknown>>> = {
  workspace_required: { workspace_id: undefined, profile_id: undefined },
  profile_required: { profile_id: undefined },
  invalid_input: { window_start: 'last month' },
  data_unavailable: { window_start: '2019-01-01', window_end: '2019-01-31' },
};

/** Arguments that a model would pass: what the tool knows, filled in as usual, with the wishes put over. */
export function argumentsFor(
  tool: ToolName,
  outcome: string,
  put: Record<string, unknown>,
): Record<string, unknown> {
  const made: Record<string, unknown> = {
    ...usual,
    mode: tools[tool] && 'writes' in tools[tool] ? 'confirm' : undefined,
    idempotency_key: '7c1f4e0a-52d3-4b8e-9a66-0d3b7f1c8e24',
    recommendation_id: 'rec_41207',
    campaign_id: '23851204477120391',
    customer_profile_id: profiles[2].id,
    provider: 'meta_ads',
    prev_window_start: '2026-09-01',
    prev_window_end: '2026-09-30',
    ...argsOf[outcome],
    ...put,
  };
  const known = Object.keys(tools[tool].input);
  return Object.fromEntries(known.flatMap((key) => (made[key] === undefined ? [] : [[key, made[key]]])));
}
