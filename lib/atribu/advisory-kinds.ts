/**
 * Problems that come as successes (facts, 3.3): nothing failed, but there is something to know. 'stale_data': the
 * numbers are older than they should be. 'masked_pii': personal data was masked. 'recommendation_breaker': Atribu
 * applies no more recommendations for a while. 'meta_inconsistent': Meta was edited behind Atribu's back.
 */
export const ADVISORY_KINDS = [
  'stale_data',
  'masked_pii',
  'recommendation_breaker',
  'meta_inconsistent',
] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];
