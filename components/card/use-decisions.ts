import { Toast } from '@base-ui/react/toast';
import { useTranslations } from 'use-intl';
import { usePanelTools } from '../panel/panel-context';
import { besides } from './besides';

interface Decisions {
  /** Puts a card away, with a way back. Focus moves on to the next card, because the button goes with its own. */
  dismiss: (from: HTMLElement) => Promise<void>;
  restore: () => Promise<void>;
}

/** The person's decisions about a card. What the worker could not do is said, not passed over. */
export function useDecisions(id: string): Decisions {
  const t = useTranslations('card');
  const { commands } = usePanelTools();
  const { add, close } = Toast.useToastManager();

  const restore = async () => {
    const answer = await commands.restore(id);
    if (!answer.ok) add({ title: t('failed') });
  };
  const dismiss = async (from: HTMLElement) => {
    const next = from === document.activeElement ? besides(from) : null;
    const answer = await commands.dismiss(id);
    if (!answer.ok) {
      add({ title: t('failed') });
      return;
    }
    next?.focus({ preventScroll: true });
    const undo = () => {
      close(notice);
      void restore();
    };
    const notice = add({ title: t('dismissed'), actionProps: { children: t('undo'), onClick: undo } });
  };
  return { dismiss, restore };
}

/** Puts an advisory away for good. */
export function useDismissAdvisory(id: string): (from: HTMLElement) => Promise<void> {
  const t = useTranslations('card');
  const { commands } = usePanelTools();
  const { add } = Toast.useToastManager();
  return async (from) => {
    const next = from === document.activeElement ? besides(from) : null;
    const answer = await commands.dismissAdvisory(id);
    if (answer.ok) next?.focus({ preventScroll: true });
    else add({ title: t('failed') });
  };
}
