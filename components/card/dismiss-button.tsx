import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import buttons from '../ui/button.module.css';
import { useDecisions } from './use-decisions';

/** Puts a card away; a notice brings it back. */
export function DismissButton({ id, title }: { id: string; title: string }) {
  const t = useTranslations('card');
  const { dismiss } = useDecisions(id);
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={t('dismiss', { title })}
      onClick={(event) => void dismiss(event.currentTarget)}
    >
      <X size={16} aria-hidden />
    </button>
  );
}
