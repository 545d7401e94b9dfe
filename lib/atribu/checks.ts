import type { CheckKey } from './explanation';
import type { WhoamiFacts } from './whoami-facts';

export type CheckState = 'yes' | 'no' | 'unknown';

/**
 * Which conditions of a checklist hold, by what the last `whoami` said; null where none was heard. What it does not
 * tell is unknown: whether Meta is connected, and how the assistant will call a tool.
 */
export function checkStates<K extends CheckKey>(
  checklist: readonly K[],
  facts: WhoamiFacts | null,
): Record<K, CheckState> {
  const states = checklist.map((key) => [key, stateOf(key, facts ?? {})]);
  return Object.fromEntries(states) as Record<K, CheckState>;
}

function stateOf(key: CheckKey, facts: WhoamiFacts): CheckState {
  const { scopes, mcp_writeback_enabled, pii_mode } = facts;
  switch (key) {
    case 'scope_write':
      return stateFrom(scopes?.includes('mcp:write'));
    case 'scope_read_pii':
      return stateFrom(scopes?.includes('mcp:read_pii'));
    case 'writeback_on':
      return stateFrom(mcp_writeback_enabled);
    case 'role_admin':
      return stateFrom(isAdmin(facts));
    case 'pii_mode_full':
      return stateFrom(pii_mode && pii_mode === 'full_default');
    case 'meta_connected':
    case 'include_sensitive':
      return 'unknown';
  }
}

/** Owner or admin (facts, section 6). The flag may mean admins in the narrow sense, so an owner needs none. */
function isAdmin({ role, is_admin }: WhoamiFacts): boolean | undefined {
  if (role === 'owner' || role === 'admin') return true;
  return is_admin ?? (role === undefined ? undefined : false);
}

function stateFrom(holds: boolean | undefined): CheckState {
  if (holds === undefined) return 'unknown';
  return holds ? 'yes' : 'no';
}
