/** The languages there are words in. The first is that of a browser set to none of them. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Chosen {
  language: Language;
  /** BCP 47 tag for dates and numbers: the person's own region, where its language is the one shown. */
  locale: string;
}

/**
 * Chooses the language, and the region for dates and numbers.
 * @param preferred the browser's languages, best first (`navigator.languages`, in a page or a worker): one set to en-GB
 * gets 14:32, one set to en-US 2:32 PM, one set to a language without words English
 * @param setting what the person decided; 'auto' follows the browser
 */
export function chooseLanguage(preferred: readonly string[], setting: Language | 'auto' = 'auto'): Chosen {
  for (const locale of preferred) {
    const language = LANGUAGES.find((each) => each === locale.toLowerCase().split('-')[0]);
    if (language && (setting === 'auto' || setting === language)) return { language, locale };
  }
  const language = setting === 'auto' ? LANGUAGES[0] : setting;
  return { language, locale: language };
}
