import type { Language, Messages } from '.';
import { en } from './en';

const languages = { en } satisfies Record<Language, Messages>;

/** All words, with those of the cards. Loaded with the cards, see components/panel/content.tsx. */
export function allWords(language: Language): typeof en {
  return languages[language];
}
