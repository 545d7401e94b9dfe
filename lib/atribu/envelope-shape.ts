/** JSON as it comes from outside, kept within bounds. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A workspace or a profile that the server offers to choose from. */
export interface ScopeChoice {
  id: string;
  name: string;
}

/**
 * Atribu's structured error, by the names the server uses (seed: "Error response format").
 * Bounded and redacted by parseEnvelope (envelope.ts); still untrusted text.
 */
export interface Envelope {
  code: string;
  message?: string;
  retryable?: boolean;
  request_id?: string;
  /** Seconds. */
  retry_after?: number;
  action_url?: string;
  workspaces?: ScopeChoice[];
  profiles?: ScopeChoice[];
  support_hint?: string;
  /** Whatever else the server said (`audit_id`, `batch_id`, `recent_failures`, …), bounded. */
  extra?: { [key: string]: Json };
  /** The text was cut off: `code` and the fields present are whole, others may be missing. */
  partial?: true;
  /** No envelope came: the chat app hid it behind an error of its own. A stand-in of hiddenEnvelope() (hidden.ts). */
  hidden?: HiddenReason;
}

/**
 * What a chat app says in the place of Atribu's answer. 'tool_execution' and 'not_responding': claude.ai
 * (surfaces.md, 1.1 c). 'failed_dependency': chatgpt.com's "424: unhandled errors in a TaskGroup" (1.2 c). 'other':
 * words that are not known, where the shape alone shows that they are the app's.
 */
export const HIDDEN_REASONS = ['tool_execution', 'not_responding', 'failed_dependency', 'other'] as const;
export type HiddenReason = (typeof HIDDEN_REASONS)[number];
