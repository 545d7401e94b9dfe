import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { LedgerView } from '../../lib/incidents/queries';
import { Announcer } from '../ui/announcer';
import { Toaster } from '../ui/toaster';
import { Header } from './header';
import styles from './panel.module.css';
import { type PanelTools, PanelToolsContext } from './panel-context';
import type { PanelSource } from './panel-source';
import { Sections } from './sections';
import { Trouble } from './trouble';
import { usePanelData } from './use-panel-data';

export interface PanelProps {
  source: PanelSource;
  /** Both are to stay the same for as long as the panel lives. */
  tools: Omit<PanelTools, 'commands'>;
}

/** The panel: which chat it watches, what is wrong there, and what else is known. */
export function Panel({ source, tools }: PanelProps) {
  const { ledger, page, settled } = usePanelData(source);
  const cardTools = useMemo(() => ({ ...tools, commands: source.commands }), [tools, source.commands]);
  return (
    <PanelToolsContext value={cardTools}>
      <Announcer>
        <Toaster>
          <Header page={page} />
          <main className={styles.main} tabIndex={-1} aria-busy={!settled}>
            {ledger?.trouble && <Trouble kind={ledger.trouble} />}
            {ledger && settled ? (
              <Sections incidents={ledger.incidents} page={page} complete={isComplete(ledger)} />
            ) : (
              <Loading />
            )}
          </main>
        </Toaster>
      </Announcer>
    </PanelToolsContext>
  );
}

/** False where errors are missing, so that nobody may say that there are none. */
function isComplete({ trouble }: LedgerView): boolean {
  return trouble !== 'unreadable' && trouble !== 'newer';
}

/** Seen only after a moment: what is read in time must not flash. */
function Loading() {
  const t = useTranslations('panel');
  return <p className={styles.loading}>{t('loading')}</p>;
}
