import type { HiddenReason, ScopeChoice } from './envelope-shape';

/** Codes of the seed, and `insufficient_role` from the facts file. */
export const CODES = [
  'auth_required',
  'token_expired',
  'workspace_required',
  'profile_required',
  'insufficient_scope',
  'insufficient_role',
  'rate_limited',
  'connector_expired',
  'connector_required',
  'writeback_disabled',
  'idempotency_conflict',
  'circuit_open',
  'invalid_input',
  'data_unavailable',
  'internal_error',
] as const;
export type KnownCode = (typeof CODES)[number];

/** One set of words a card: a code, or a code's special case. Keys of the `catalogue` words in lib/i18n. */
export const VARIANTS = [
  ...CODES,
  /** `rate_limited` with retry_after > 60: the plan's period allowance, not the burst. */
  'rate_limited_period',
  /** `insufficient_scope` raised by `send_meta_conversions`: four conditions at once. */
  'insufficient_scope_writeback',
  /** `workspace_required` though only one workspace is listed (seed: troubleshooting). */
  'workspace_required_single',
  /** The chat app hid Atribu's answer behind an error of its own. */
  'hidden',
  /** A code that this version does not know. */
  'unknown',
] as const;
export type Variant = (typeof VARIANTS)[number];

export type Group =
  | 'authentication'
  | 'scope'
  | 'rate-limit'
  | 'connector'
  | 'write-back'
  | 'input'
  | 'server';
/** Who has to act. */
export type Actor = 'you' | 'admin' | 'assistant' | 'time' | 'support' | 'nobody';
export type Severity = 'blocking' | 'waiting' | 'information';

/** When a retry makes sense. */
export type RetryRule =
  | 'after-fix' // not before somebody changed something
  | 'after-wait' // retry_after, or the stated upper bound
  | 'once' // retry once at once, then support
  | 'with-change' // the assistant asks differently
  | 'never'; // it is already done

/**
 * What the main button does. 'link': a safe dashboard link from the error. 'front-door': the dashboard's login page
 * plus the menu trail in words, because dashboard paths are never guessed. 'draft': hand a request to the assistant;
 * `draft` is then always there. 'none': nothing to open or hand over; where `choices` are given, they are the action.
 */
export type MainAction =
  | { kind: 'link'; href: string; host: string; trail?: readonly string[] }
  | { kind: 'front-door'; href: string; host: string; trail: readonly string[] }
  | { kind: 'draft' }
  | { kind: 'none' };

/** A request for the assistant, as a key of the `drafts` words and its values. */
export interface Draft {
  key: DraftKey;
  values: Record<string, string>;
}
export const DRAFT_KEYS = [
  'retry', // Please try again. {tool}
  'use_choice', // Use {param} {id} ({name}) and try again.
  'list_workspaces',
  'list_profiles',
  'fix_parameters',
  'widen_dates',
  'show_prior_result',
  'whoami',
] as const;
export type DraftKey = (typeof DRAFT_KEYS)[number];

/** Everything a card needs besides words, worked out from the envelope. */
export interface Explanation {
  variant: Variant;
  group: Group | null;
  actor: Actor;
  severity: Severity;
  retry: RetryRule;
  action: MainAction;
  /** The error's action_url where it may not be opened; shown as text with a warning. */
  refusedUrl?: string;
  draft?: Draft;
  /** Workspaces or profiles to choose from. */
  choices?: { param: 'workspace_id' | 'profile_id'; options: readonly ScopeChoice[] };
  /** Conditions that all must hold, as keys of the `checks` words. */
  checklist?: readonly CheckKey[];
  /** The integration's name as the server wrote it (Meta Ads, Google Ads, …), where it can be told. */
  provider?: string;
  /** Units used of the plan's allowance, where the server's message says so beyond doubt. */
  allowance?: Allowance;
  /** Everything that the words of this variant may ask for. */
  values: WordValues;
  /** Documentation page, always on www.atribu.app. */
  docs: string;
}

/** What the server said about a used-up allowance (error playbook: "X of Y {trial|monthly} units"). */
export interface Allowance {
  used: number;
  cap: number;
  period: 'trial' | 'month';
}

/**
 * Values for the placeholders of a variant's `catalogue` words. Always complete: what is not known is 'none' (or 'no',
 * or 0), and the words choose by ICU `select`. A type alias, so that it passes where a Record is asked for.
 */
export type WordValues = {
  /** Integration name such as "Meta Ads", or 'none'. */
  provider: string;
  /** Tool name such as "top_campaigns", or 'none'. */
  tool: string;
  /** The chat app's name, or 'none'. */
  surface: string;
  code: string;
  /** A safe link from the error is the main action. */
  link: 'yes' | 'no';
  /** Workspaces or profiles are there to choose from. */
  choices: 'yes' | 'no';
  /** The tool takes an idempotency key, so a retry has to use the same one. */
  keyed: 'yes' | 'no';
  /** The retry rule, spelled as ICU allows: '_' for '-'. */
  retry: 'after_fix' | 'after_wait' | 'once' | 'with_change' | 'never';
  /** Whole minutes from the failure until a retry makes sense, 0 where there is nothing to wait for. */
  minutes: number;
  used: number;
  cap: number;
  period: Allowance['period'] | 'none';
  /** What the chat app said instead of passing Atribu's answer on, or 'none'. */
  reason: HiddenReason | 'none';
};

export const CHECK_KEYS = [
  // Sending conversions: all four (facts, section 6).
  'scope_write',
  'writeback_on',
  'role_admin',
  'meta_connected',
  // Unmasked personal data: all three (seed, troubleshooting; facts, section 7).
  'scope_read_pii',
  'include_sensitive',
  'pii_mode_full',
] as const;
export type CheckKey = (typeof CHECK_KEYS)[number];
