import { useTranslations } from 'use-intl';
import type { PageState } from '../../lib/atribu/sighting';
import { Mark } from '../ui/mark';
import styles from './header.module.css';
import { Navigation, type NavigationProps } from './navigation';

interface Props extends NavigationProps {
  /** Undefined until it is known. */
  page: PageState | null | undefined;
  /** Nothing but the brand. */
  bare: boolean;
}

/** The brand, which chat is watched, and the way between the screens; nothing about the chat until that is known. */
export function Header({ page, bare, ...navigation }: Props) {
  const t = useTranslations('panel');
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Mark size={20} />
        <h1 className={styles.name}>{t('name')}</h1>
        {page !== undefined && !bare && (
          <p className={styles.watch} data-on={page !== null}>
            <span>
              {page === null
                ? t('notWatching')
                : t.rich('watching', { host: page.host, b: (chunks) => <bdi>{chunks}</bdi> })}
            </span>
          </p>
        )}
      </div>
      {!bare && <Navigation {...navigation} />}
    </header>
  );
}
