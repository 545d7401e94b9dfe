import { z } from 'zod';

/**
 * Atribu's tools as far as their parameters are public (facts, section 5). Dates are plain strings on purpose:
 * the server itself answers a bad one with its own `invalid_input`.
 */
interface ToolShape {
  title: string;
  description: string;
  input: z.ZodRawShape;
  writes?: true;
}

const uuid = (what: string) => z.string().optional().describe(`UUID of the ${what}`);
const scope = { workspace_id: uuid('workspace'), profile_id: uuid('profile') };
const day = (what: string) => z.string().optional().describe(`${what}, YYYY-MM-DD`);
const range = { window_start: day('First day of the window'), window_end: day('Last day of the window') };
const model = z
  .enum([
    'last_touch',
    'first_touch',
    'split_50_50',
    'linear',
    'position_based',
    'time_decay',
    'last_non_direct',
    'custom_weighted',
    'engagement_weighted',
  ])
  .optional()
  .describe('Attribution model, last_touch by default');
const limit = z.number().int().min(1).max(100).optional().describe('How many rows');
const idempotency = { idempotency_key: z.string().optional().describe('UUID v4, the same on every retry') };
const mode = (...values: [string, ...string[]]) => ({ mode: z.enum(values).describe('Preview first') });
const reading = { ...scope, ...range, model };

function tool(title: string, description: string, input: z.ZodRawShape, writes?: true): ToolShape {
  return { title, description, input, ...(writes ? { writes } : {}) };
}

export const tools = {
  whoami: tool('Who am I', 'Token, scopes, usage, workspaces and roles. 0 units.', scope),
  list_workspaces: tool('List workspaces', 'Workspaces that this token can access. 0 units.', {}),
  list_profiles: tool('List profiles', 'Profiles of a workspace. 0 units.', {
    workspace_id: scope.workspace_id,
  }),
  get_performance_summary: tool('Performance summary', 'Spend, cash, pipeline and leads. 1 unit.', reading),
  compare_periods: tool('Compare periods', 'Two windows side by side. 1 unit.', {
    ...reading,
    prev_window_start: day('First day of the earlier window'),
    prev_window_end: day('Last day of the earlier window'),
  }),
  top_campaigns: tool('Top campaigns', 'Best campaigns of the window. 1 unit.', { ...reading, limit }),
  top_ad_sets: tool('Top ad sets', 'Best ad sets of the window.', { ...reading, limit }),
  top_creatives: tool('Top creatives', 'Best creatives of the window. 1 unit.', { ...reading, limit }),
  explain_campaign: tool('Explain a campaign', 'Why a campaign did what it did. 2 units.', {
    ...reading,
    campaign_id: z.string().optional().describe('Id from top_campaigns'),
  }),
  explain_customer_journey: tool('Explain a customer journey', 'Touchpoints of one customer. 2 units.', {
    ...reading,
    customer_profile_id: z.string().describe('Id of the customer'),
    include_sensitive: z.boolean().optional().describe('Unmask personal data, if allowed'),
  }),
  creative_fatigue_check: tool('Creative fatigue', 'Creatives that wear out. 2 units.', reading),
  find_anomalies: tool('Find anomalies', 'Unusual days. 2 units.', reading),
  whatsapp_attribution_summary: tool('WhatsApp attribution', 'Chats traced to ads. 2 units.', reading),
  compare_attribution_models: tool('Compare models', 'One window under several models. 5 units.', reading),
  get_funnel: tool('Funnel', 'Steps from lead to cash.', {
    ...reading,
    scope: z.enum(['all', 'pipeline_only']).optional(),
  }),
  get_tracking_breakdown: tool('Tracking breakdown', 'Up to six dimensions.', {
    ...reading,
    dimensions: z.array(z.string()).max(6).optional(),
  }),
  list_conversions: tool('List conversions', 'Conversions, masked by default.', {
    ...reading,
    goal: z.string().optional(),
    limit,
  }),
  list_visitors: tool('List visitors', 'Visitors, masked by default.', { ...reading, limit }),
  get_attribution_quality: tool('Attribution quality', 'How complete the tracking is.', reading),
  get_engagement_summary: tool('Engagement summary', 'Time and depth on the site.', {
    ...reading,
    breakdown_by: z.string().optional(),
  }),
  top_workspace_performers: tool('Best profiles', 'Across the workspace.', {
    workspace_id: scope.workspace_id,
    ...range,
    profile_ids: z.array(z.string()).optional(),
  }),
  forecast_workspace_outlook: tool('Outlook', 'Where the month is heading.', {
    workspace_id: scope.workspace_id,
  }),
  list_workspace_recommendations: tool('Recommendations', 'What Atribu would change.', {
    workspace_id: scope.workspace_id,
    statuses: z.array(z.string()).optional(),
    kinds: z.array(z.string()).optional(),
    limit,
  }),
  diagnose_recommendation: tool('Diagnose a recommendation', 'The evidence behind it.', {
    recommendation_id: z.string(),
  }),
  apply_recommendation: tool(
    'Apply a recommendation',
    'Changes a campaign. Needs mcp:write.',
    { recommendation_id: z.string(), ...mode('preview', 'confirm'), ...idempotency },
    true,
  ),
  send_meta_conversions: tool(
    'Send conversions to Meta',
    'Irreversible write-back. Needs mcp:write. 10 units.',
    {
      ...scope,
      ...mode('preview', 'dry_run', 'confirm'),
      ...idempotency,
      pixel_id: z.string().optional(),
      test_event_code: z.string().optional(),
    },
    true,
  ),
  configure_meta_capi: tool(
    'Set up Meta CAPI',
    'Pixel, token and rules.',
    { ...scope, pixel_id: z.string().optional(), ...mode('preview', 'confirm') },
    true,
  ),
  start_connect: tool('Connect an integration', 'Gives a link for a person to open.', {
    ...scope,
    provider: z.string().describe('meta_ads, shopify, stripe, …'),
  }),
} satisfies Record<string, ToolShape>;

export type ToolName = keyof typeof tools;

/** Whether the playground's server has a tool of this name. */
export function isTool(name: string): name is ToolName {
  return Object.hasOwn(tools, name);
}
