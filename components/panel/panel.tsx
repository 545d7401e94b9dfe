import { useTranslations } from 'use-intl';
import { Content } from './content';
import { Header } from './header';
import styles from './panel.module.css';
import type { PanelSource } from './panel-source';
import { Trouble } from './trouble';
import { usePanelData } from './use-panel-data';

export interface PanelProps {
  source: PanelSource;
  /** The extension's version, for support. */
  version: string;
}

/** The panel: which chat it watches, what is wrong there, and what else is known. */
export function Panel({ source, version }: PanelProps) {
  const { ledger, page, settled } = usePanelData(source);
  return (
    <>
      <Header page={page} />
      <main className={styles.main} tabIndex={-1} aria-busy={!settled}>
        {ledger?.trouble && <Trouble kind={ledger.trouble} />}
        {ledger && settled ? (
          <Content ledger={ledger} page={page} source={source} version={version} />
        ) : (
          <Loading />
        )}
      </main>
    </>
  );
}

/** Seen only after a moment: what is read in time must not flash. */
function Loading() {
  const t = useTranslations('panel');
  return <p className={styles.loading}>{t('loading')}</p>;
}
