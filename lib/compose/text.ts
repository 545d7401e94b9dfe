/** Words and figures in order, without what editors change: spaces, quotation marks, dashes, list and style marks. */
function wordsOf(text: string): string {
  return ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Whether a text is worth drafting. */
export const hasWords = (text: string): boolean => wordsOf(text).trim() !== '';

/** Whether the draft stands in the text, word for word. */
export const holds = (text: string, draft: string): boolean => wordsOf(text).includes(wordsOf(draft));
