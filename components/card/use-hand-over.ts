import { Toast } from '@base-ui/react/toast';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Chat, isSameChat } from '../../lib/incidents/kinds';
import { usePanelTools, useScene } from '../panel/panel-context';
import { copyText } from '../ui/copy-text';

const SHOWN_MS = 3_000;

/** Why a chat did not take a request, where that is worth telling apart (lib/compose, lib/incidents/chats.ts). */
const REFUSALS: Partial<Record<string, 'elsewhereNotice' | 'lockedNotice'>> = {
  elsewhere: 'elsewhereNotice',
  locked: 'lockedNotice',
};

/** Where a request ended up. */
type Place = 'chat' | 'clipboard';

interface HandOver {
  /** The incident's chat is beside the panel, so a request can be written into it. */
  inChat: boolean;
  /** Where the last request went, for a moment after it did. */
  landed: Place | null;
  /** Writes a request into the chat; where that cannot be, copies it and says so. Never sends it. True where it landed. */
  handOver: (text: string) => Promise<boolean>;
}

/** Hands requests for the assistant to the chat that an incident or an advisory is about. */
export function useHandOver(chat: Chat): HandOver {
  const t = useTranslations('card.hand');
  const failed = useTranslations('card.copy')('failed');
  const { commands } = usePanelTools();
  const { page } = useScene();
  const { add } = Toast.useToastManager();
  const [landed, setLanded] = useState<{ place: Place; times: number } | null>(null);
  const busy = useRef(false);
  const inChat = page !== null && isSameChat(page, chat);

  useEffect(() => {
    if (landed === null) return;
    const timer = setTimeout(() => setLanded(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [landed]);

  const handOver = useCallback(
    async (text: string) => {
      const land = (place: Place) => setLanded((before) => ({ place, times: (before?.times ?? 0) + 1 }));
      const run = async () => {
        const answer = inChat ? await commands.draft(text, chat) : null;
        if (answer?.ok) {
          land('chat');
          add({ title: t('putNotice') });
          return true;
        }
        if (await copyText(text)) {
          land('clipboard');
          const notice = answer === null ? 'copyNotice' : (REFUSALS[answer.reason] ?? 'refusedNotice');
          add({ title: t(notice) });
          return true;
        }
        add({ title: failed, description: text, timeout: 0 });
        return false;
      };
      // A second press while the chat takes its time would write the request twice.
      if (busy.current) return false;
      busy.current = true;
      try {
        return await run();
      } finally {
        busy.current = false;
      }
    },
    [inChat, commands, chat, add, t, failed],
  );
  return { inChat, landed: landed?.place ?? null, handOver };
}
