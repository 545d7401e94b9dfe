import type { CheckKey } from '../../atribu/explanation';
import { piiChecks } from './advisories';

/** Conditions that all must hold before conversions can be sent (facts, section 6). Said as true, to be ticked off. */
export const checks: Record<CheckKey, string> = {
  scope_write:
    'Your token has the permission mcp:write (a new token from Developer › MCP Tokens can have it)',
  writeback_on: 'MCP write-back is switched on in the workspace (Settings › Privacy & MCP)',
  role_admin: 'You are an owner or admin of the workspace',
  meta_connected: 'Meta Ads is connected and working (Settings › Integrations)',
  ...piiChecks,
};
