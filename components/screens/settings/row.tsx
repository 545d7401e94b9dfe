import { Field } from '@base-ui/react/field';
import { Check, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './row.module.css';
import type { Outcome } from './use-save';

interface Props {
  title: string;
  help: string;
  locked: boolean;
  outcome: Outcome;
  /** Why it is not as it was wished. */
  problem?: string | null;
  /** The control stands below the words, because it is wide. */
  wide?: boolean;
  children: ReactNode;
}

/** A setting's words beside its control, and what became of the last change. */
export function Row({ title, help, locked, outcome, problem, wide = false, children }: Props) {
  return (
    <Field.Root disabled={locked} className={styles.row} data-wide={wide}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Field.Label className={styles.title}>{title}</Field.Label>
          <Said outcome={outcome} />
        </div>
        <Field.Description className={styles.help}>{help}</Field.Description>
        {locked && <Locked />}
        {problem && (
          <p role="alert" className={styles.failed}>
            {problem}
          </p>
        )}
      </div>
      {children}
    </Field.Root>
  );
}

/** Says why something cannot be changed here. */
export function Locked() {
  const t = useTranslations('settings');
  return (
    <p className={styles.locked}>
      <Lock size={13} aria-hidden />
      {t('locked')}
    </p>
  );
}

/** "Saved", for a moment; or that it was not. */
export function Said({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('settings');
  if (outcome === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        {t('notSaved')}
      </span>
    );
  }
  return (
    <span className={styles.saved} data-shown={outcome === 'saved'} aria-hidden>
      <Check size={13} />
      <span>{t('saved')}</span>
    </span>
  );
}
