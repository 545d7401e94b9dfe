import type { Explanation, Variant } from '../../lib/atribu/explanation';

/** What a person has to do, which decides how the card is laid out. */
export type Situation =
  | 'renew' // a new token
  | 'reconnect' // an integration
  | 'choose' // a workspace or a profile
  | 'conditions' // several things at once
  | 'ask-admin'
  | 'wait' // seconds
  | 'cap' // until a date
  | 'breaker'
  | 'already-done'
  | 'fix-request'
  | 'try-once' // then support
  | 'hidden'
  | 'unknown';

const SITUATIONS: Record<Variant, Situation> = {
  auth_required: 'renew',
  token_expired: 'renew',
  insufficient_scope: 'renew',
  workspace_required: 'choose',
  workspace_required_single: 'choose',
  profile_required: 'choose',
  insufficient_scope_writeback: 'conditions',
  insufficient_role: 'ask-admin',
  writeback_disabled: 'ask-admin',
  rate_limited: 'wait',
  rate_limited_period: 'cap',
  connector_expired: 'reconnect',
  connector_required: 'reconnect',
  idempotency_conflict: 'already-done',
  circuit_open: 'breaker',
  invalid_input: 'fix-request',
  data_unavailable: 'fix-request',
  internal_error: 'try-once',
  hidden: 'hidden',
  unknown: 'unknown',
};

export function situationOf({ variant }: Explanation): Situation {
  return SITUATIONS[variant];
}
