import { useTranslations } from 'use-intl';
import type { PageState } from '../../lib/atribu/sighting';
import styles from './header.module.css';

/** The brand, and which chat is watched; nothing about the chat until that is known. */
export function Header({ page }: { page: PageState | null | undefined }) {
  const t = useTranslations('panel');
  return (
    <header className={styles.header}>
      <Mark />
      <h1 className={styles.name}>{t('name')}</h1>
      {page !== undefined && (
        <p className={styles.watch} data-on={page !== null}>
          <span>
            {page === null
              ? t('notWatching')
              : t.rich('watching', { host: page.host, b: (chunks) => <bdi>{chunks}</bdi> })}
          </span>
        </p>
      )}
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={styles.mark}>
      <rect x="1" y="1" width="18" height="18" rx="5" />
      <path d="M10 5.5v9M5.5 10h9" />
    </svg>
  );
}
