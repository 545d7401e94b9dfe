import { isRecord, own } from './untrusted';
import { MOST_UNITS, PII_MODES, ROLES, SCOPES, type WhoamiFacts } from './whoami-facts';

export { SCOPES, type WhoamiFacts } from './whoami-facts';

/** `usage` is documented, its keys are not (facts, section 5). */
const USED = ['units_used', 'used_units', 'used'];
const CAP = ['units_allowed', 'units_cap', 'units_limit', 'unit_cap', 'cap', 'limit', 'allowance'];

/**
 * Reads the `data` of a successful `whoami`. Undefined where nothing in it is Atribu's alone (a known scope or one of
 * the two switches), because other servers have a tool of that name. Throws what its getters throw.
 */
export function parseWhoami(data: unknown): WhoamiFacts | undefined {
  if (!isRecord(data)) return undefined;
  const workspace = recordIn(data, 'active_workspace');
  const usage = recordIn(data, 'usage');
  const role = own(workspace, 'role') ?? own(data, 'role');
  const isAdmin = own(workspace, 'is_admin') ?? own(data, 'is_admin');
  const facts: WhoamiFacts = {
    scopes: scopesIn(own(recordIn(data, 'token'), 'scopes')),
    used: countIn(usage, USED),
    cap: countIn(usage, CAP),
    pii_mode: oneOf(PII_MODES, own(workspace, 'pii_mode')),
    mcp_writeback_enabled: flag(own(workspace, 'mcp_writeback_enabled')),
    role: oneOf(ROLES, role),
    is_admin: flag(isAdmin),
  };
  const { scopes, pii_mode, mcp_writeback_enabled } = facts;
  const isOurs = (scopes ?? pii_mode ?? mcp_writeback_enabled) !== undefined;
  return isOurs ? told(facts) : undefined;
}

/** The same success without these facts, unless the tool was `whoami`: nobody else's data is looked at. */
export function onlyOfWhoami<T extends { whoami?: WhoamiFacts }>(success: T, tool: string | undefined): T {
  if (tool === 'whoami' || success.whoami === undefined) return success;
  const { whoami: _, ...rest } = success;
  return rest as T;
}

function scopesIn(value: unknown): WhoamiFacts['scopes'] {
  // OAuth writes scopes as one string with spaces.
  const given: unknown[] = typeof value === 'string' ? value.slice(0, 500).split(' ') : list(value);
  const known = SCOPES.filter((scope) => given.includes(scope));
  return known.length > 0 ? known : undefined;
}

function countIn(usage: object, keys: readonly string[]): number | undefined {
  const counts = keys.map((key) => own(usage, key));
  const count = counts.find((each) => typeof each === 'number' && each >= 0 && each <= MOST_UNITS);
  // Adding 0 turns -0 into 0.
  return count === undefined ? undefined : Math.floor(count as number) + 0;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  const word = typeof value === 'string' ? value.slice(0, 40).toLowerCase() : undefined;
  return known.find((each) => each === word);
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function recordIn(object: object, key: string): object {
  const value = own(object, key);
  return isRecord(value) ? value : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [];
}

/** Without the keys that hold nothing. */
function told(facts: WhoamiFacts): WhoamiFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
