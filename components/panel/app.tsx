import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { IntlProvider } from 'use-intl';
import { localise } from '../../lib/i18n';
import '../ui/tokens.css';
import '../ui/base.css';
import { Panel, type PanelProps } from './panel';
import { createQueryClient } from './query-client';

interface Props extends PanelProps {
  /** The browser's languages, best first. */
  languages: readonly string[];
  /** IANA name; the browser's own unless told. */
  timeZone?: string;
}

/** The whole panel, with words and data around it. */
export function App({ source, tools, languages, timeZone = systemTimeZone() }: Props) {
  const [client] = useState(createQueryClient);
  const { locale, messages } = localise(languages);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <QueryClientProvider client={client}>
        <Panel source={source} tools={tools} />
      </QueryClientProvider>
    </IntlProvider>
  );
}

function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
