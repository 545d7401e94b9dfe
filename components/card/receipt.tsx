import { useTranslations } from 'use-intl';
import type { Envelope } from '../../lib/atribu/envelope';
import { CopyButton } from '../ui/copy-button';
import { Foreign } from '../ui/foreign';
import styles from './receipt.module.css';

const FIELDS = [
  ['audit', 'audit_id'],
  ['batch', 'batch_id'],
  ['application', 'application_id'],
] as const;

/** The ids under which the earlier result can be found. */
export function Receipt({ extra }: Pick<Envelope, 'extra'>) {
  const t = useTranslations('card.receipt');
  const copied = useTranslations('card.copy')('done');
  const ids = FIELDS.flatMap(([name, field]) => {
    const id = extra?.[field];
    return typeof id === 'string' && id !== '' ? [{ name, id }] : [];
  });
  return (
    <section className={styles.receipt} aria-label={t('title')}>
      <p className={styles.title}>{t('title')}</p>
      {ids.length === 0 && <p>{t('none')}</p>}
      {ids.map(({ name, id }) => (
        <div key={name} className={styles.line}>
          <p>
            <span>{t(name)}</span> <Foreign>{id}</Foreign>
          </p>
          <CopyButton look="quiet" text={id} notice={copied} label={`${t('copy')} ${t(name)}`}>
            {t('copy')}
          </CopyButton>
        </div>
      ))}
    </section>
  );
}
