import {
  type Actor,
  type CheckKey,
  CODES,
  type DraftKey,
  type Group,
  type KnownCode,
  type RetryRule,
  type Severity,
  type Variant,
} from './explanation';

/** What is known of one kind of error, apart from words (those are in lib/i18n, under the same key). */
export interface Entry {
  /** The seed's heading. */
  group: Group;
  /** The seed's "Retryable" column. */
  retryable: boolean;
  actor: Actor;
  severity: Severity;
  retry: RetryRule;
  /** Where in the dashboard's menus it is fixed (facts, section 1). Paths of pages are not known. */
  trail?: readonly string[];
  /** What to hand to the assistant. The main action where there is neither a link nor a trail. */
  draft?: DraftKey;
  checklist?: readonly CheckKey[];
  docs: string;
}

/** The error's pages of Atribu's documentation: the mirrored paths on the canonical host (facts, section 1). */
const DOCS = 'https://www.atribu.app/docs/mcp';
const TOKENS = ['Developer', 'MCP Tokens'] as const;
const INTEGRATIONS = ['Settings', 'Integrations'] as const;
const PRIVACY = ['Settings', 'Privacy & MCP'] as const;

const blocking = { severity: 'blocking', retryable: false, retry: 'after-fix' } as const;
const waiting = { severity: 'waiting', retryable: true, retry: 'after-wait' } as const;

/** One entry a code: groups and retryability from the seed's tables, the rest from the places named. */
export const CATALOGUE: Record<KnownCode, Entry> = {
  auth_required: {
    ...blocking,
    group: 'authentication',
    actor: 'you',
    trail: TOKENS,
    draft: 'retry',
    docs: `${DOCS}/authentication`,
  },
  token_expired: {
    ...blocking,
    group: 'authentication',
    actor: 'you',
    trail: TOKENS,
    draft: 'retry',
    docs: `${DOCS}/authentication`,
  },
  workspace_required: {
    ...blocking,
    group: 'scope',
    actor: 'you',
    retry: 'with-change',
    draft: 'list_workspaces',
    docs: `${DOCS}/errors`,
  },
  profile_required: {
    ...blocking,
    group: 'scope',
    actor: 'you',
    retry: 'with-change',
    draft: 'list_profiles',
    docs: `${DOCS}/errors`,
  },
  insufficient_scope: {
    ...blocking,
    group: 'scope',
    actor: 'you',
    trail: TOKENS,
    draft: 'retry',
    docs: `${DOCS}/authentication`,
  },
  // Not in the seed. "A human owner/admin must act; a new token will not help" (facts, 3.2); a kin of the scope error.
  insufficient_role: {
    ...blocking,
    group: 'scope',
    actor: 'admin',
    trail: ['Workspace Settings', 'Members'],
    draft: 'whoami',
    docs: `${DOCS}/write-back`,
  },
  rate_limited: {
    ...waiting,
    group: 'rate-limit',
    actor: 'time',
    draft: 'retry',
    docs: `${DOCS}/authentication`,
  },
  connector_expired: {
    ...blocking,
    group: 'connector',
    actor: 'you',
    trail: INTEGRATIONS,
    draft: 'retry',
    docs: `${DOCS}/errors`,
  },
  connector_required: {
    ...blocking,
    group: 'connector',
    actor: 'you',
    trail: INTEGRATIONS,
    draft: 'retry',
    docs: `${DOCS}/errors`,
  },
  writeback_disabled: {
    ...blocking,
    group: 'write-back',
    actor: 'admin',
    trail: PRIVACY,
    draft: 'retry',
    docs: `${DOCS}/privacy`,
  },
  // "Treat as success" (facts, 3.2), so there is nothing to press; the draft is only an offer.
  idempotency_conflict: {
    group: 'write-back',
    retryable: false,
    actor: 'nobody',
    severity: 'information',
    retry: 'never',
    draft: 'show_prior_result',
    docs: `${DOCS}/write-back`,
  },
  circuit_open: {
    ...waiting,
    group: 'write-back',
    actor: 'time',
    trail: ['Workspace Settings', 'Audit Logs'],
    draft: 'retry',
    docs: `${DOCS}/write-back`,
  },
  invalid_input: {
    ...blocking,
    group: 'input',
    actor: 'assistant',
    retry: 'with-change',
    draft: 'fix_parameters',
    docs: `${DOCS}/tools`,
  },
  data_unavailable: {
    ...blocking,
    group: 'input',
    actor: 'assistant',
    retry: 'with-change',
    draft: 'widen_dates',
    docs: `${DOCS}/errors`,
  },
  internal_error: {
    group: 'server',
    retryable: true,
    actor: 'support',
    severity: 'blocking',
    retry: 'once',
    draft: 'retry',
    docs: `${DOCS}/errors`,
  },
};

/** Special cases, as what differs from their code. */
const SPECIAL: Record<Exclude<Variant, KnownCode | 'unknown'>, Entry> = {
  // An upgrade helps at once, waiting only at the period's end; `whoami` costs nothing and still answers (facts, 4).
  rate_limited_period: { ...CATALOGUE.rate_limited, actor: 'you', trail: TOKENS, draft: 'whoami' },
  // Four conditions in three places (facts, section 6), so first find out which fails: `whoami` says (facts, 5).
  insufficient_scope_writeback: {
    ...CATALOGUE.insufficient_scope,
    trail: undefined,
    draft: 'whoami',
    checklist: ['scope_write', 'writeback_on', 'role_admin', 'meta_connected'],
    docs: `${DOCS}/write-back`,
  },
  workspace_required_single: CATALOGUE.workspace_required,
};

/** Every variant's entry but the unknown one's, which explain() makes up from the envelope. */
export const ENTRIES: Record<Exclude<Variant, 'unknown'>, Entry> = { ...CATALOGUE, ...SPECIAL };

/** Documentation for codes that this version does not know. */
export const GENERAL_DOCS = `${DOCS}/errors`;

const KNOWN: ReadonlySet<string> = new Set(CODES);

/** True for a code of the catalogue. */
export function isKnownCode(code: string): code is KnownCode {
  return KNOWN.has(code);
}

/** Codes that no other MCP server is known to use (facts, 3.4). */
const EXCLUSIVE: ReadonlySet<string> = new Set<KnownCode>([
  'connector_expired',
  'connector_required',
  'writeback_disabled',
  'profile_required',
  'idempotency_conflict',
  'circuit_open',
]);

/** True for a code that by itself is a sign of Atribu. */
export function isExclusiveCode(code: string): boolean {
  return EXCLUSIVE.has(code);
}

/**
 * Codes about the account, the connector or the plan. `insufficient_role` is one: the role is the person's in the
 * workspace, and one admin's deed settles it for every tool. `circuit_open` is not: each write tool has a breaker of
 * its own, per profile or per workspace (facts, 3.2 and 3.3), so two of them are two things to wait for.
 */
const ACROSS_TOOLS: ReadonlySet<string> = new Set<KnownCode>([
  'auth_required',
  'token_expired',
  'insufficient_role',
  'rate_limited',
  'connector_expired',
  'connector_required',
  'writeback_disabled',
]);

/** True where failures with this code are one and the same trouble whatever the tool; false for unknown codes. */
export function foldsAcrossTools(code: string): boolean {
  return ACROSS_TOOLS.has(code);
}
