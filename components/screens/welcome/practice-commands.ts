import type { PanelSource } from '../../panel/panel-source';

/** How a card was put out of the way. */
export type Gone = 'dismissed' | 'muted';

/** What a card can ask for, without any effect outside the practice. */
export function practiceCommands(
  put: (text: string) => void,
  setGone: (gone: Gone | null) => void,
): PanelSource['commands'] {
  const done = async () => ({ ok: true as const });
  const yes = async () => true;
  return {
    draft: async (text) => {
      put(text);
      return { ok: true };
    },
    dismiss: async () => {
      setGone('dismissed');
      return { ok: true };
    },
    addMute: async () => {
      setGone('muted');
      return true;
    },
    restore: done,
    dismissAdvisory: done,
    goTo: done,
    look: done,
    clearHistory: done,
    eraseEverything: done,
    allowSite: done,
    forgetSite: done,
    askForNotifications: done,
    mayNotify: yes,
    changeSettings: yes,
    endMute: yes,
    rememberChoice: async () => undefined,
  };
}
