import type {
  Actor,
  CheckKey,
  DraftKey,
  Group,
  KnownCode,
  RetryRule,
  Severity,
  Variant,
} from './explanation';

export { isExclusiveCode } from './codes';

/** What is known of one kind of error, apart from words (those are in lib/i18n, under the same key). */
export interface Entry {
  /** The seed's heading; null for what the seed does not know. */
  group: Group | null;
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

/** Pages of Atribu's documentation: the mirrored paths on the canonical host (facts, section 1). */
export const DOCS = 'https://www.atribu.app/docs/mcp';
export const ERROR_DOCS = `${DOCS}/errors`;
const TOKEN_DOCS = `${DOCS}/authentication`;
export const WRITE_DOCS = `${DOCS}/write-back`;

const TOKENS = ['Developer', 'MCP Tokens'] as const;
export const INTEGRATIONS = ['Settings', 'Integrations'] as const;

const blocking = { severity: 'blocking', retryable: false, retry: 'after-fix' } as const;
const waiting = { severity: 'waiting', retryable: true, retry: 'after-wait' } as const;
const asking = { ...blocking, retry: 'with-change' } as const;
/** Nothing is broken and nobody is locked out. */
const askingAgain = { ...asking, severity: 'information' } as const;

const token = { ...blocking, actor: 'you', trail: TOKENS, draft: 'retry', docs: TOKEN_DOCS } as const;
const connector = {
  ...blocking,
  group: 'connector',
  actor: 'you',
  trail: INTEGRATIONS,
  draft: 'retry',
  docs: ERROR_DOCS,
} as const;

/** One entry a code: groups and retryability from the seed's tables, the rest from the places named. */
export const CATALOGUE: Record<KnownCode, Entry> = {
  auth_required: { ...token, group: 'authentication' },
  token_expired: { ...token, group: 'authentication' },
  workspace_required: { ...asking, group: 'scope', actor: 'you', draft: 'list_workspaces', docs: ERROR_DOCS },
  profile_required: { ...asking, group: 'scope', actor: 'you', draft: 'list_profiles', docs: ERROR_DOCS },
  insufficient_scope: { ...token, group: 'scope' },
  // Not in the seed. "A human owner/admin must act; a new token will not help" (facts, 3.2); kin of the scope error.
  insufficient_role: {
    ...blocking,
    group: 'scope',
    actor: 'admin',
    trail: ['Workspace Settings', 'Members'],
    draft: 'whoami',
    docs: WRITE_DOCS,
  },
  rate_limited: { ...waiting, group: 'rate-limit', actor: 'time', draft: 'retry', docs: TOKEN_DOCS },
  connector_expired: connector,
  connector_required: connector,
  writeback_disabled: {
    ...blocking,
    group: 'write-back',
    actor: 'admin',
    trail: ['Settings', 'Privacy & MCP'],
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
    docs: WRITE_DOCS,
  },
  // "Look at the audit log, fix cause, then retry" (facts, 3.2).
  circuit_open: {
    ...waiting,
    group: 'write-back',
    actor: 'time',
    trail: ['Workspace Settings', 'Audit Logs'],
    draft: 'retry',
    docs: WRITE_DOCS,
  },
  invalid_input: {
    ...askingAgain,
    group: 'input',
    actor: 'assistant',
    draft: 'fix_parameters',
    docs: `${DOCS}/tools`,
  },
  data_unavailable: {
    ...askingAgain,
    group: 'input',
    actor: 'assistant',
    draft: 'widen_dates',
    docs: ERROR_DOCS,
  },
  // The fault is the server's, so support acts, after the one retry that the seed asks for.
  internal_error: {
    ...blocking,
    group: 'server',
    retryable: true,
    actor: 'support',
    retry: 'once',
    draft: 'retry',
    docs: ERROR_DOCS,
  },
};

/** Every variant but the unknown one, which explain() makes up from the envelope. */
export const ENTRIES: Record<Exclude<Variant, 'unknown'>, Entry> = {
  ...CATALOGUE,
  // An upgrade helps at once, waiting only at the period's end; `whoami` costs nothing and still answers (facts, 4).
  rate_limited_period: { ...CATALOGUE.rate_limited, actor: 'you', trail: TOKENS, draft: 'whoami' },
  // Four conditions in three places (facts, section 6), so first find out which fails: `whoami` says (facts, 5).
  insufficient_scope_writeback: {
    ...blocking,
    group: 'scope',
    actor: 'you',
    draft: 'whoami',
    checklist: ['scope_write', 'writeback_on', 'role_admin', 'meta_connected'],
    docs: WRITE_DOCS,
  },
  workspace_required_single: CATALOGUE.workspace_required,
  // What failed is not known, so try what costs nothing (facts, section 4). The app's own faults pass, and some calls
  // did reach the server (anthropics/claude-ai-mcp #86, #154), hence one retry.
  hidden: {
    group: null,
    retryable: true,
    actor: 'you',
    severity: 'blocking',
    retry: 'once',
    draft: 'whoami',
    docs: ERROR_DOCS,
  },
};
