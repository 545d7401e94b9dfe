import { useTranslations } from 'use-intl';
import { CopyButton } from '../../ui/copy-button';
import { Foreign } from '../../ui/foreign';
import { Course } from '../course';
import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';
import styles from '../receipt.module.css';
import { Retry } from '../retry';

/** The chat app kept Atribu's answer to itself: look whether the connection works, then try again or reconnect. */
export function Hidden({ incident, explanation, words }: CardParts) {
  const t = useTranslations('card.app');
  const { draft } = explanation;
  const id = incident.envelope.request_id;
  return (
    <>
      <Course
        words={words}
        help={{
          a: draft && <HandOver chat={incident} draft={draft} look="primary" unsent />,
          b: <Retry incident={incident} explanation={explanation} look="ghost" />,
        }}
      />
      {id && (
        <div className={styles.receipt}>
          {words.note && <p>{words.note}</p>}
          <div className={styles.line}>
            <p>
              <span>{t('id')}</span> <Foreign>{id}</Foreign>
            </p>
            <CopyButton look="quiet" text={id} notice={t('pasted')} label={t('copyId')}>
              {t('copy')}
            </CopyButton>
          </div>
        </div>
      )}
    </>
  );
}
