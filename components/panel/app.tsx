import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { IntlProvider } from 'use-intl';
import { localise } from '../../lib/i18n';
import '../ui/tokens.css';
import '../ui/base.css';
import { Panel, type PanelProps } from './panel';
import { createQueryClient } from './query-client';
import { LanguageContext } from './words-context';

interface Props extends PanelProps {
  /** The browser's languages, best first. */
  languages: readonly string[];
  /** IANA name; the browser's own unless told. */
  timeZone?: string;
}

/** The whole panel, with words and data around it. */
export function App({ source, version, languages, timeZone = systemTimeZone() }: Props) {
  const [client] = useState(createQueryClient);
  const { language, locale, messages } = localise(languages);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <LanguageContext value={language}>
        <QueryClientProvider client={client}>
          <Panel source={source} version={version} />
        </QueryClientProvider>
      </LanguageContext>
    </IntlProvider>
  );
}

function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
