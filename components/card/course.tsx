import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './course.module.css';
import type { CardParts } from './parts';

interface Props extends Pick<CardParts, 'words'> {
  /** What helps with a step, by the step's key: it stands right below the step. */
  help?: Record<string, ReactNode>;
  /** Keys of the steps that are behind the person. */
  done?: readonly string[];
  /** Keys of the steps that this card has no use for. */
  without?: readonly string[];
  /** One of them is enough. */
  either?: boolean;
}

/** What to do, in order, each step with the button that does it. */
export function Course({ words, help = {}, done = [], without = [], either = false }: Props) {
  const t = useTranslations('card');
  const steps = words.steps.filter(({ key }) => !without.includes(key));
  if (steps.length === 0) return null;
  const List = either ? 'ul' : 'ol';
  return (
    <List
      className={styles.course}
      aria-label={t('steps')}
      data-single={steps.length === 1}
      data-either={either}
    >
      {steps.map(({ key, text }) => {
        const isDone = done.includes(key);
        return (
          <li key={key} data-done={isDone}>
            <p>
              {isDone && <span className="unseen">{t('stepDone')} </span>}
              {text}
            </p>
            {isDone && <Check size={13} strokeWidth={3} aria-hidden className={styles.tick} />}
            {help[key] && <div className={styles.help}>{help[key]}</div>}
          </li>
        );
      })}
    </List>
  );
}
