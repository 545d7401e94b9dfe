import { useTranslations } from 'use-intl';
import type { AdvisoryExplanation } from '../../lib/atribu/explain-advisory';
import type { Advisory } from '../../lib/incidents/advisory';
import { ConditionList } from '../card/condition-list';
import { Door, doorOf } from '../card/door';
import { Trail } from '../card/trail';
import styles from './advisory-card.module.css';

/** What an advisory says to who wants to know more. */
export function AdvisoryMore({
  advisory,
  explanation,
}: {
  advisory: Advisory;
  explanation: AdvisoryExplanation;
}) {
  const t = useTranslations('advisories');
  const link = useTranslations('card.action')('frontDoor');
  const { action, checklist } = explanation;
  const door = doorOf(action);
  return (
    <div className={styles.more}>
      <p>{t.rich(`${advisory.kind}.body`, { trail: (chunks) => <Trail>{chunks}</Trail> })}</p>
      {checklist && <ConditionList conditions={checklist} chat={advisory} />}
      {door && <Door action={door} label={link} look="ghost" />}
    </div>
  );
}
