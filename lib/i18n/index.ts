import { en } from './en';

/** The same keys at every depth, with any words: what a second language has to supply in full. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Every word a person can see. `const es: Messages = …` does not compile while one is missing. */
export type Messages = Words<typeof en>;

const languages = { en } satisfies Record<string, Messages>;

export interface Localisation {
  /** BCP 47 tag for dates and numbers: the person's own region, where its language is the one shown. */
  locale: string;
  /** Typed as the English words, against which keys and arguments are checked. */
  messages: typeof en;
}

/**
 * Chooses the words, and the region for dates and numbers, from the browser's languages, best first.
 * A browser set to en-GB gets 14:32, one set to en-US 2:32 PM, one set to a language without words English.
 */
export function localise(preferred: readonly string[]): Localisation {
  for (const locale of preferred) {
    const language = locale.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return { locale, messages: languages[language] };
  }
  return { locale: 'en', messages: languages.en };
}

function isLanguage(tag: string): tag is keyof typeof languages {
  return Object.hasOwn(languages, tag);
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
  }
}
