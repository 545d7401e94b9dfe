/**
 * Cheap check that every text with a hit passes, in whatever wrapping: neither JSON escapes, Python's repr nor HTML
 * entities touch the letters of these words, which the guards in lib/atribu require. Native searches, no parsing.
 */
export function mayHold(text: string): boolean {
  const has = (...words: string[]) => words.some((word) => text.includes(word));
  return (
    (has('retryable', 'request_id') && has('error') && has('code')) ||
    (has(
      'request_id',
      'data_as_of',
      'pii_level_applied',
      'data_freshness_warning',
      'refused',
      'meta_state_inconsistent',
    ) &&
      has('meta') &&
      has('data'))
  );
}
