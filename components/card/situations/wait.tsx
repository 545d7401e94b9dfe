import { useTranslations } from 'use-intl';
import type { CardParts } from '../parts';
import { Retry } from '../retry';
import styles from './wait.module.css';

/** A matter of seconds: the ring at the head counts them, and the request to try again lies ready. */
export function Wait({ incident, explanation, status }: CardParts) {
  const t = useTranslations('card.wait');
  const ready = status === 'ready';
  return (
    <div className={styles.wait}>
      <Retry incident={incident} explanation={explanation} look={ready ? 'primary' : 'ghost'} />
      {/* There in either case, so that nothing moves when the time is up. */}
      <p>{t(ready ? 'over' : 'notYet')}</p>
    </div>
  );
}
