/** Words and figures in order, without what editors change: spaces, quotation marks, dashes, list and style marks. */
function wordsOf(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Whether a text is worth drafting. */
export const hasWords = (text: string): boolean => wordsOf(text).trim() !== '';

/** Whether the draft stands in the text, word for word. */
export const holds = (text: string, draft: string): boolean => wordsOf(text).includes(wordsOf(draft));

/**
 * What to add at the end so that the draft is a paragraph of its own: as many line breaks as a blank line still
 * needs, and none where nothing was written.
 * @param linesKnown whether the text ends in exactly the line breaks that the field does; of an editable element
 *   nobody can tell
 */
export function addition(text: string, draft: string, linesKnown: boolean): string {
  if (/^[\s\u200b]*$/.test(text)) return draft;
  const there = linesKnown ? (/\n*$/.exec(text)?.[0].length ?? 0) : 0;
  return '\n'.repeat(Math.max(0, 2 - there)) + draft;
}
