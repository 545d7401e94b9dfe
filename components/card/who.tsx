import { useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Status } from '../../lib/incidents/incident';
import styles from './who.module.css';

/** Who can fix it, as a chip. */
export function Who({ explanation, status }: { explanation: Explanation; status: Status }) {
  const t = useTranslations('card');
  const who = status === 'resolved' ? t('meta.status.resolved') : t(`who.${whoFor(explanation, status)}`);
  return (
    <p className={styles.who}>
      <span className="unseen">{t('who.label')} </span>
      {who}
    </p>
  );
}

function whoFor({ actor, choices }: Explanation, status: Status) {
  if (status === 'ready') return 'ready';
  return choices ? 'choose' : actor;
}
