/**
 * Words that stand in Atribu's own text and in little else: an error always has the first, a success almost always
 * the second. They are letters and underscores only, which no escaping touches.
 */
export const ENVELOPE_WORDS = ['retryable', 'data_as_of'];
