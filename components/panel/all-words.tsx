import { type ReactNode, useContext } from 'react';
import { IntlProvider, useLocale, useTimeZone } from 'use-intl';
import { WordsContext } from './words-context';

/** Every word for what is inside, around whatever is loaded apart; nothing is shown until they are there. */
export function AllWords({ children }: { children: ReactNode }) {
  const words = useContext(WordsContext);
  const locale = useLocale();
  const timeZone = useTimeZone();
  if (words === null) return null;
  return (
    <IntlProvider locale={locale} timeZone={timeZone} messages={words}>
      {children}
    </IntlProvider>
  );
}
