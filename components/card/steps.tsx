import { Square, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { CardParts } from './parts';
import styles from './steps.module.css';

/** What to do, in order; and for write-back, everything that has to be true at once. */
export function Steps({ explanation, status, words }: CardParts) {
  const t = useTranslations('card');
  const checks = useTranslations('checks');
  const { checklist, group } = explanation;
  // Its steps are to wait and then to ask, and the wait is over.
  const waited = status === 'ready' && group === 'rate-limit';
  return (
    <>
      {checklist && (
        <ul className={styles.checks} aria-label={t('checks')}>
          {checklist.map((key) => (
            <li key={key}>
              <Square size={13} aria-hidden />
              <span>{checks(key)}</span>
            </li>
          ))}
        </ul>
      )}
      {words.steps.length > 0 && !waited && (
        <ol className={styles.steps} aria-label={t('steps')}>
          {words.steps.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
      )}
      {words.note && (
        <p className={styles.note}>
          <TriangleAlert size={15} aria-hidden />
          <span>{words.note}</span>
        </p>
      )}
    </>
  );
}
