import { useTranslations } from 'use-intl';
import type { CheckState } from '../../lib/atribu/checks';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Status } from '../../lib/incidents/incident';
import type { CardParts } from './parts';
import { situationOf } from './situation';
import { useMayAdminister } from './use-may-administer';
import styles from './who.module.css';

/** Who can fix it, as a chip. */
export function Who({ incident, explanation, status }: CardParts) {
  const t = useTranslations('card');
  const may = useMayAdminister();
  const who =
    status === 'resolved'
      ? t('meta.status.resolved')
      : t(`who.${whoFor(explanation, status, incident.count > 1, may)}`);
  return (
    <p className={styles.who}>
      <span className="unseen">{t('who.label')} </span>
      {who}
    </p>
  );
}

function whoFor(explanation: Explanation, status: Status, tried: boolean, may: CheckState) {
  const situation = situationOf(explanation);
  if (status === 'ready') return 'ready';
  if (explanation.choices) return 'choose';
  if (situation === 'breaker' && status === 'waiting') return 'pause';
  // The fault is the server's; but before anybody is asked, one more try is the person's.
  if (situation === 'try-once' && !tried) return 'once';
  if (situation === 'cap') return 'plan';
  if (situation === 'hidden') return 'connection';
  if (situation === 'unknown' && explanation.actor === 'support') return 'read';
  if (explanation.variant === 'data_unavailable') return 'empty';
  // Editors and viewers cannot manage integrations (facts, section 8).
  if (situation === 'reconnect' && may !== 'yes') return may === 'no' ? 'admin' : 'ifAdmin';
  return explanation.variant === 'writeback_disabled' && may === 'yes' ? 'you' : explanation.actor;
}
