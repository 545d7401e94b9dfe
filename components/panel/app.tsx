import { QueryClientProvider } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import { localise } from '../../lib/i18n';
import '../ui/tokens.css';
import '../ui/base.css';
import { Panel, type PanelProps } from './panel';
import { createQueryClient } from './query-client';
import { Theme } from './theme';
import { LanguageContext } from './words-context';

interface Props extends PanelProps {
  /** The browser's languages, best first. */
  languages: readonly string[];
  /** IANA name; the browser's own unless told. */
  timeZone?: string;
}

/** The whole panel, with words and data around it. */
export function App({ languages, timeZone, ...panel }: Props) {
  const zone = useSystemTimeZone();
  const [client] = useState(createQueryClient);
  const { language, locale, messages } = localise(languages);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone ?? zone}>
      <LanguageContext value={language}>
        <QueryClientProvider client={client}>
          <Theme source={panel.source} />
          <Panel {...panel} />
        </QueryClientProvider>
      </LanguageContext>
    </IntlProvider>
  );
}

/** Who travels takes the panel along: it is looked at again, and tells the time of the new place. */
function useSystemTimeZone(): string {
  return useSyncExternalStore(watchReturns, systemTimeZone);
}

function watchReturns(returned: () => void): () => void {
  document.addEventListener('visibilitychange', returned);
  window.addEventListener('focus', returned);
  return () => {
    document.removeEventListener('visibilitychange', returned);
    window.removeEventListener('focus', returned);
  };
}

function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
