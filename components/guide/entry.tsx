import { useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import { whoActs } from '../../lib/atribu/labels';
import { toneOf } from '../card/look';
import who from '../card/who.module.css';
import { useWords } from '../card/words';
import type { GuideEntry } from './entries';
import styles from './guide.module.css';

/** All there is to say about one error: who acts, why, what to do, and whether to ask again. */
export function Entry({ entry }: { entry: GuideEntry }) {
  const t = useTranslations('guide');
  const details = useTranslations('card');
  const { code, main, also, retryable } = entry;
  const mark = retryable === null ? 'none' : retryable ? 'yes' : 'no';
  return (
    <div className={styles.entry} data-tone={toneOf(main, 'open')} data-entry={code}>
      <p className={styles.code}>
        {t('code')} <code>{code}</code>
      </p>
      <Explained explanation={main} />
      <h3>{t('retry.title')}</h3>
      <p>
        {t(`retry.${main.values.retry}`)} {t(`retryable.${mark}`)}
      </p>
      {also.length > 0 && (
        <>
          <h3>{t('also')}</h3>
          {also.map((explanation) => (
            <Case key={explanation.variant} explanation={explanation} />
          ))}
        </>
      )}
      <p className={styles.intro}>{t('cardHint')}</p>
      <a href={main.docs} target="_blank" rel="noopener noreferrer" className={styles.docs}>
        {details('details.docs')}
        <span className="unseen"> ({details('action.newTab')})</span>
      </a>
    </div>
  );
}

function Case({ explanation }: { explanation: Explanation }) {
  const { title } = useWords(explanation);
  return (
    <section className={styles.case} data-tone={toneOf(explanation, 'open')}>
      <h4>{title}</h4>
      <Explained explanation={explanation} />
    </section>
  );
}

/** What a person does who is no admin, where only admins can do it. */
const ASK = { ifAdmin: 'noAdmin', admin: 'askAdmin' } as const;

function Explained({ explanation }: { explanation: Explanation }) {
  const t = useTranslations('card');
  const guide = useTranslations('guide');
  const { cause, steps, note } = useWords(explanation);
  const acts = whoActs(explanation, { tried: true });
  return (
    <>
      <p className={who.who}>{t(`who.${acts}`)}</p>
      <p>{cause}</p>
      {steps.length > 1 ? (
        <ol>
          {steps.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
      ) : (
        <p>{steps[0]?.text}</p>
      )}
      {(acts === 'ifAdmin' || acts === 'admin') && <p>{guide(ASK[acts])}</p>}
      {note && <p className={styles.note}>{note}</p>}
    </>
  );
}
