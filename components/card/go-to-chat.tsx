import { Toast } from '@base-ui/react/toast';
import { CornerUpRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../lib/incidents/incident';
import { usePanelTools } from '../panel/panel-context';
import buttons from '../ui/button.module.css';
import styles from './go-to-chat.module.css';

/** Jumps to the tab of a chat that is not beside the panel. */
export function GoToChat({ chat }: { chat: Pick<Incident, 'tabId'> }) {
  const t = useTranslations('card');
  const { commands } = usePanelTools();
  const { add } = Toast.useToastManager();
  const go = async () => {
    const answer = await commands.goTo(chat);
    if (!answer.ok) add({ title: t('gone') });
  };
  return (
    <button
      type="button"
      className={`${buttons.button} ${buttons.quiet} ${styles.go}`}
      onClick={() => void go()}
    >
      <CornerUpRight size={14} aria-hidden />
      {t('action.goToChat')}
    </button>
  );
}
