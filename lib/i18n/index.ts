import type { en } from './en';
import { en as firstEn } from './en/first';
import { es as firstEs } from './es/first';
import { type Chosen, chooseLanguage, type Language } from './languages';
import type { FirstMessages } from './messages';

export type { Language } from './languages';
export type { Messages } from './messages';

/** The words that come first, of every language. The rest is in cards.ts. */
const languages = { en: firstEn, es: firstEs } satisfies Record<Language, FirstMessages>;

/** What a provider takes: the words of any language, typed as the English ones, which keys and arguments are checked against. */
export type AllWords = typeof en;

export interface Localisation extends Chosen {
  messages: Pick<AllWords, 'panel'>;
}

/** The language to show, see {@link chooseLanguage}, with the words that come first. */
export function localise(preferred: readonly string[], setting?: Language | 'auto'): Localisation {
  const chosen = chooseLanguage(preferred, setting);
  const messages: FirstMessages = languages[chosen.language];
  return { ...chosen, messages: messages as Localisation['messages'] };
}

// Keys and arguments are checked against the English words.
declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof en;
  }
}
