import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import buttons from '../ui/button.module.css';
import styles from './steady.module.css';

/** Leads to the new cards above what is in view. */
export function NewAbove({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslations('panel');
  return (
    <button type="button" className={`${buttons.button} ${styles.above}`} onClick={onShow}>
      <ArrowUp size={15} aria-hidden />
      {t('newAbove', { count })}
    </button>
  );
}
