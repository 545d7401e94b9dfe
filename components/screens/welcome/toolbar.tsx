import { Eye, Pin, Puzzle, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PanelSource } from '../../panel/panel-source';
import { Mark } from '../../ui/mark';
import styles from './toolbar.module.css';

/** What stands beside an extension's name in the menu of the puzzle piece. */
const BESIDE_NAME = { chrome: Pin, edge: Eye, firefox: Settings };

/**
 * A picture of where to press, in the order of the steps below it: a browser's upper right corner with the menu of the
 * puzzle piece open. Says nothing that the words do not.
 */
export function Toolbar({ browser }: { browser: PanelSource['browser'] }) {
  const t = useTranslations('welcome.button');
  const name = useTranslations('panel')('name');
  const Beside = BESIDE_NAME[browser];
  return (
    <div aria-hidden className={styles.picture}>
      <div className={styles.bar}>
        <span className={styles.address}>claude.ai</span>
        <Spot step={3} look="later">
          <Mark size={18} />
        </Spot>
        <Spot step={1}>
          <Puzzle size={18} />
        </Spot>
      </div>
      <div className={styles.menu}>
        <div className={styles.other}>
          <i />
          <i />
          <Beside size={15} />
        </div>
        <div className={styles.row}>
          <Mark size={18} />
          <span>{name}</span>
          <Spot step={2}>
            <Beside size={15} />
          </Spot>
        </div>
        {browser === 'firefox' && (
          <div className={styles.items}>
            <Spot step={2}>{t('pinItem')}</Spot>
          </div>
        )}
      </div>
    </div>
  );
}

/** A place to press, with the number of its step. `later`: it is there once the steps before are done. */
function Spot({ step, look, children }: { step: number; look?: 'later'; children: ReactNode }) {
  return (
    <span className={styles.spot} data-look={look}>
      {children}
      <b className={styles.step}>{step}</b>
    </span>
  );
}
