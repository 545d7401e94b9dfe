/** 400 days: longer than any plan period, so whatever is longer is not meant. */
export const MAX_RETRY_AFTER_S = 400 * 24 * 60 * 60;

/**
 * Seconds to wait, as a whole number: rounded up, so that nobody retries too early, and at most 400 days.
 * Undefined for what is no number of seconds (negative, NaN, infinite, another type).
 */
export function boundRetryAfter(value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
  // Adding 0 turns -0 into 0.
  return Math.min(Math.ceil(value) + 0, MAX_RETRY_AFTER_S);
}
