/** Scopes of a token (facts, section 2). */
export const SCOPES = ['mcp:read', 'mcp:read_pii', 'mcp:write'] as const;
/** Settings > Privacy & MCP (facts, section 7). */
export const PII_MODES = ['masked_default', 'full_default'] as const;
/** Roles that the docs name (facts, section 8), and the plain one that most products have besides. */
export const ROLES = ['owner', 'admin', 'editor', 'viewer', 'member'] as const;

/** More units than any plan could have (facts, section 4). */
export const MOST_UNITS = 1e12;

/**
 * All that is taken of a successful `whoami` (issue 3, section 6): known words, switches and two counts. Never a name,
 * an e-mail address, an id or data. A key that is missing was not told, for instance because several workspaces are
 * possible and none is the active one (facts, section 5).
 */
export interface WhoamiFacts {
  scopes?: (typeof SCOPES)[number][];
  /** Units used of the plan's allowance, and the allowance. */
  used?: number;
  cap?: number;
  pii_mode?: (typeof PII_MODES)[number];
  mcp_writeback_enabled?: boolean;
  role?: (typeof ROLES)[number];
  is_admin?: boolean;
}
