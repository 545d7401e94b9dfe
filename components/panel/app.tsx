import { QueryClientProvider } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import '../ui/tokens.css';
import '../ui/base.css';
import { Panel, type PanelProps } from './panel';
import { createQueryClient } from './query-client';
import { Spoken } from './spoken';
import { Theme } from './theme';

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
  return (
    <QueryClientProvider client={client}>
      <Theme source={panel.source} />
      <Spoken source={panel.source} languages={languages} timeZone={timeZone ?? zone}>
        <Panel {...panel} />
      </Spoken>
    </QueryClientProvider>
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
