import { useTranslations } from 'use-intl';
import { whoActs } from '../../lib/atribu/labels';
import type { CardParts } from './parts';
import { useMayAdminister } from './use-may-administer';
import styles from './who.module.css';

/** Who can fix it, as a chip. */
export function Who({ incident, explanation, status }: CardParts) {
  const t = useTranslations('card');
  const may = useMayAdminister();
  const who =
    status === 'resolved'
      ? t('meta.status.resolved')
      : t(`who.${whoActs(explanation, { ready: status === 'ready', tried: incident.count > 1, may })}`);
  return (
    <p className={styles.who}>
      <span className="unseen">{t('who.label')} </span>
      {who}
    </p>
  );
}
