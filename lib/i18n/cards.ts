import type { AllWords, Language, Messages } from '.';

const languages = {
  en: async () => (await import('./en')).en,
  es: async () => (await import('./es')).es,
} satisfies Record<Language, () => Promise<Messages>>;

/** All words of a language, with those of the cards. A file of its own for each, so that only one has to be read. */
export async function loadWords(language: Language): Promise<AllWords> {
  const words: Messages = await languages[language]();
  return words as AllWords;
}
