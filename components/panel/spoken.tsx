import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Localisation, localise } from '../../lib/i18n';
import { loadWords } from '../../lib/i18n/cards';
import type { PanelSource } from './panel-source';
import { useSettings } from './use-settings';
import { WordsContext } from './words-context';

interface Props {
  source: PanelSource;
  /** The browser's languages, best first. */
  languages: readonly string[];
  timeZone: string;
  children: ReactNode;
}

/**
 * Words for everything inside: in the browser's language, and in the one that was decided on as soon as that is known.
 * Turns to another language at once and as a whole, when all its words are there; nothing inside is built anew.
 */
export function Spoken({ source, languages, timeZone, children }: Props) {
  const setting = useSettings(source)?.settings.language;
  const wanted = localise(languages, setting);
  // Asked for while the first drawing is under way, not after it.
  useState(() => loadWords(wanted.language));
  const { data: words = null } = useQuery({
    queryKey: ['words', wanted.language],
    queryFn: () => loadWords(wanted.language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [shown, setShown] = useState<{ as: Localisation; words: typeof words }>({ as: wanted, words });
  const isNew = shown.as.locale !== wanted.locale || shown.words !== words;
  // Before there are cards to show, the first words are enough to turn to.
  if (isNew && (words !== null || shown.words === null)) setShown({ as: wanted, words });

  const { locale, messages } = shown.as;
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <WordsContext value={shown.words}>{children}</WordsContext>
    </IntlProvider>
  );
}
