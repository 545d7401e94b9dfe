import { chooseLanguage } from '../i18n/languages';
import { type OutsideWords, outsideWords } from '../i18n/outside';
import type { Settings } from '../platform/settings';

/** The words for a person's settings, and for the browser's languages where they leave that open. */
export function wordsFor({ language }: Pick<Settings, 'language'>): OutsideWords {
  return outsideWords(chooseLanguage(navigator.languages, language));
}
