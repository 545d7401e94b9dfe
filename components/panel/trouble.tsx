import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { LedgerView } from '../../lib/incidents/queries';
import styles from './trouble.module.css';

/** What is wrong with the storage, and what that costs, in a sentence. */
export function Trouble({ kind }: { kind: NonNullable<LedgerView['trouble']> }) {
  const t = useTranslations('panel.trouble');
  return (
    <div role="alert" className={styles.trouble}>
      <TriangleAlert size={17} aria-hidden />
      <p>{t(kind)}</p>
    </div>
  );
}
