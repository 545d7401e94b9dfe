import { Check, Copy, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './button.module.css';
import { useCopy } from './use-copy';

interface Props {
  text: string;
  /** What the notice says once the text is copied. */
  notice: string;
  look: 'primary' | 'ghost' | 'quiet' | 'link';
  icon?: LucideIcon;
  /** Where the words on it do not say what it copies. */
  label?: string;
  children: ReactNode;
}

/** A button that copies. Its size does not change while it says so. */
export function CopyButton({ text, notice, look, icon: Icon = Copy, label, children }: Props) {
  const { copied, copy } = useCopy();
  const t = useTranslations('card.copy');
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[look]}`}
      aria-label={label}
      onClick={() => copy(text, notice)}
    >
      <span className={styles.swap}>
        <span aria-hidden={copied}>
          <Icon size={15} aria-hidden />
          <span>{children}</span>
        </span>
        <span aria-hidden={!copied}>
          <Check size={15} aria-hidden />
          <span>{t('done')}</span>
        </span>
      </span>
    </button>
  );
}
