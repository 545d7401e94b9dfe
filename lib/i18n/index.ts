import type { en } from './en';
import { en as firstEn } from './en/first';
import type { FirstMessages } from './messages';

export type { Messages } from './messages';

/** The languages there are, each with the words that come first. The rest is in cards.ts. */
const languages = { en: firstEn } satisfies Record<string, FirstMessages>;
export type Language = keyof typeof languages;

export interface Localisation {
  language: Language;
  /** BCP 47 tag for dates and numbers: the person's own region, where its language is the one shown. */
  locale: string;
  /** Typed as the English words, against which keys and arguments are checked. */
  messages: Pick<typeof en, 'panel'>;
}

/**
 * Chooses the words, and the region for dates and numbers, from the browser's languages, best first.
 * A browser set to en-GB gets 14:32, one set to en-US 2:32 PM, one set to a language without words English.
 */
export function localise(preferred: readonly string[]): Localisation {
  for (const locale of preferred) {
    const language = locale.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return { language, locale, messages: languages[language] };
  }
  return { language: 'en', locale: 'en', messages: languages.en };
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
  }
}
