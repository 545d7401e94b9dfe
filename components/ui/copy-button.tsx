import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './button.module.css';
import { useCopy } from './use-copy';

interface Props {
  text: string;
  /** What the notice says once the text is copied. */
  notice: string;
  look: 'primary' | 'ghost' | 'quiet';
  children: ReactNode;
}

/** A button that copies. Its width does not change while it says so. */
export function CopyButton({ text, notice, look, children }: Props) {
  const { copied, copy } = useCopy();
  const t = useTranslations('card.copy');
  return (
    <button type="button" className={`${styles.button} ${styles[look]}`} onClick={() => copy(text, notice)}>
      <span className={styles.swap} data-swapped={copied}>
        <span aria-hidden={copied}>
          <Copy size={15} aria-hidden />
          {children}
        </span>
        <span aria-hidden={!copied}>
          <Check size={15} aria-hidden />
          {t('done')}
        </span>
      </span>
    </button>
  );
}
