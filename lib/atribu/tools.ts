interface Tool {
  /** Units a successful call costs, where a source says so (facts, section 4). */
  units?: number;
  /** True where the call changes or sends something. */
  writes?: true;
  /** True where the call takes an idempotency key. */
  keyed?: true;
  /** True where the answer is about single persons, whose names and addresses may be masked. */
  people?: true;
  /** True where no other MCP server is known, or likely, to have a tool of this name. */
  ours?: true;
}

/**
 * The tools that public sources name (facts, section 5). `writes`: `mcp:write` for the two with a key, else told from
 * the name and "write ones take `mode`"; `start_connect` and `sign_dpa` only hand over a link, so they write nothing.
 * `ours`: names found as tools or prompts of other public servers (November 2026), or plain enough to be, have none.
 */
const TOOLS: Record<string, Tool> = {
  // Discovery
  whoami: { units: 0 },
  list_workspaces: { units: 0 },
  list_profiles: { units: 0 },
  // Read
  get_performance_summary: { units: 1 },
  compare_periods: { units: 1 },
  top_campaigns: { units: 1, ours: true },
  top_ad_sets: { ours: true },
  top_creatives: { units: 1, ours: true },
  explain_campaign: { units: 2, ours: true },
  explain_customer_journey: { units: 2, people: true, ours: true },
  creative_fatigue_check: { units: 2 },
  find_anomalies: { units: 2 },
  whatsapp_attribution_summary: { units: 2, ours: true },
  compare_attribution_models: { units: 5, ours: true },
  get_funnel: {},
  get_tracking_breakdown: { ours: true },
  list_conversions: { people: true },
  list_visitors: { people: true },
  get_attribution_quality: { ours: true },
  get_engagement_summary: {},
  // Write-back
  send_meta_conversions: { units: 10, writes: true, keyed: true, ours: true },
  // Workspace-wide
  top_workspace_performers: { ours: true },
  top_workspace_fatigue_risk: { ours: true },
  forecast_workspace_outlook: { ours: true },
  // Recommendations
  list_workspace_recommendations: { ours: true },
  diagnose_recommendation: { ours: true },
  apply_recommendation: { writes: true, keyed: true },
  // Onboarding
  create_workspace: { writes: true },
  create_profile: { writes: true },
  create_demo_profile: { writes: true, ours: true },
  issue_tracking_key: { writes: true, ours: true },
  get_tracker_installer: { ours: true },
  start_connect: {},
  get_handoff: {},
  list_outcome_events: { ours: true },
  suggest_conversion_definitions: { ours: true },
  create_conversion_definition: { writes: true, ours: true },
  set_attribution_windows: { writes: true, ours: true },
  sign_dpa: { ours: true },
  configure_meta_capi: { writes: true, ours: true },
  send_test_event: { writes: true },
};

function tool(name: string): Tool | undefined {
  return Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
}

/** Every tool name known, without connector or server affixes. */
export const TOOL_NAMES: readonly string[] = Object.keys(TOOLS);

/** True for a tool that Atribu's public sources name. */
export function isAtribuTool(name: string): boolean {
  return tool(name) !== undefined;
}

/** True for a name that by itself is a sign of Atribu; false for `whoami` and the like, which others have too. */
export function isDistinctiveTool(name: string): boolean {
  return tool(name)?.ours === true;
}

/** True for a tool that changes or sends something, so that a repeat is not harmless. */
export function isWriteTool(name: string): boolean {
  return tool(name)?.writes === true;
}

/** True for a tool with an `idempotency_key`: a repeat must use the same key, or the thing is done twice. */
export function takesIdempotencyKey(name: string): boolean {
  return tool(name)?.keyed === true;
}

/** True for a tool whose answer is about single persons. */
export function returnsPeople(name: string): boolean {
  return tool(name)?.people === true;
}

/** Units a successful call costs; null where no source says so. Failed calls cost none (facts, 3.1). */
export function unitCost(name: string): number | null {
  return tool(name)?.units ?? null;
}
