/** The chat app's own errors are short, and so is what they come in. */
const SHORT = 16 * 1024;

/**
 * Cheap check that every text with a hit passes, in whatever wrapping: neither JSON escapes, Python's repr nor HTML
 * entities touch the letters of these words, which the guards in lib/atribu require. Native searches, no parsing. Of
 * the chat app's own errors those without an id are looked for in short texts only.
 */
export function mayHold(text: string): boolean {
  const has = (...words: string[]) => words.some((word) => text.includes(word));
  const hasId = has('request_id');
  return (
    ((hasId || has('retryable')) && has('error') && has('code')) ||
    ((hasId ||
      has(
        'data_as_of',
        'pii_level_applied',
        'data_freshness_warning',
        'refused',
        'meta_state_inconsistent',
      )) &&
      has('meta') &&
      has('data')) ||
    (hasId && has('error') && has('req_')) ||
    (text.length < SHORT && has('tool execution', 'server isn', 'TaskGroup', 'system_error', '424: '))
  );
}
