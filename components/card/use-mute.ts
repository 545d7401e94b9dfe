import { Toast } from '@base-ui/react/toast';
import { useTranslations } from 'use-intl';
import type { Mute } from '../../lib/platform/settings';
import { usePanelTools } from '../panel/panel-context';
import { besides } from './besides';

/** Mutes something, with a way back. Focus moves on to the next card, because the muted one goes out of the way. */
export function useMute(): (mute: Mute, from: HTMLElement | null) => Promise<void> {
  const t = useTranslations('card');
  const { commands } = usePanelTools();
  const { add, close } = Toast.useToastManager();
  const unmute = useUnmute();

  return async (mute, from) => {
    const next = from && besides(from);
    if (!(await commands.addMute(mute))) {
      add({ title: t('failed') });
      return;
    }
    next?.focus({ preventScroll: true });
    const undo = () => {
      close(notice);
      void unmute([mute]);
    };
    const notice = add({ title: t('mute.muted'), actionProps: { children: t('undo'), onClick: undo } });
  };
}

/** Ends some mutes before their time. */
export function useUnmute(): (mutes: readonly Mute[]) => Promise<void> {
  const t = useTranslations('card');
  const { commands } = usePanelTools();
  const { add } = Toast.useToastManager();
  return async (mutes) => {
    let ended = true;
    // One after the other: each reads what the one before wrote.
    for (const mute of mutes) ended = (await commands.endMute(mute)) && ended;
    if (!ended) add({ title: t('failed') });
  };
}
