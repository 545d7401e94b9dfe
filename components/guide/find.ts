/** Marks that are put on letters, once these are taken apart. */
const MARKS = /\p{M}/gu;

/** Text as it is compared: no accents, no capitals, and a code found with or without its underscores. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('_', ' ');
}

/** True where every word that is asked for begins or stands somewhere in the text; nothing asked for is in any. */
export function matches(text: string, asked: string): boolean {
  const folded = fold(text);
  return fold(asked)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
