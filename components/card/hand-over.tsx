import { Check, Copy, MessageSquareText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Draft } from '../../lib/atribu/explanation';
import type { Chat } from '../../lib/incidents/kinds';
import buttons from '../ui/button.module.css';
import { Foreign } from '../ui/foreign';
import styles from './hand-over.module.css';
import { useDraftText } from './texts';
import { useHandOver } from './use-hand-over';

interface Props {
  chat: Chat;
  draft: Draft;
  look: 'primary' | 'ghost' | 'link';
  /** What the person says to have done, before the request it leads to: "I’ve reconnected". */
  did?: string;
  /** Shows the request itself above the button, where it is more than its name says. */
  withText?: boolean;
  /** Says that nothing is sent by it. Not where the look changes with time: it would move what is below. */
  unsent?: boolean;
}

/**
 * Puts a request for the assistant into the chat, or copies it where the chat is not beside the panel. Says which
 * before it is pressed, and what became of it after; its size stays.
 */
export function HandOver({ chat, draft, look, did, withText = false, unsent = false }: Props) {
  const t = useTranslations('card');
  const text = useDraftText(draft);
  const { inChat, landed, handOver } = useHandOver(chat);
  const name = t(`draftNames.${draft.key}`);
  const Icon = inChat ? MessageSquareText : Copy;
  const done = landed !== null;
  const label = withText
    ? t(inChat ? 'hand.putThis' : 'hand.copyThis')
    : t(inChat ? 'hand.put' : 'hand.copy', { name });
  return (
    <>
      {withText && (
        <blockquote className={styles.text}>
          <Foreign>{text}</Foreign>
        </blockquote>
      )}
      <button
        type="button"
        data-draft={draft.key}
        className={`${buttons.button} ${buttons[look]}`}
        onClick={() => void handOver(text)}
      >
        <span className={buttons.swap}>
          <span aria-hidden={done}>
            <Icon size={15} aria-hidden />
            {did ? (
              <span className={styles.two}>
                <span>{did}</span> <small>{t(inChat ? 'hand.putAfter' : 'hand.copyAfter', { name })}</small>
              </span>
            ) : (
              <span>{label}</span>
            )}
          </span>
          <span aria-hidden={!done}>
            <Check size={15} aria-hidden />
            <span>{t(landed === 'chat' ? 'hand.isPut' : 'hand.isCopied')}</span>
          </span>
        </span>
      </button>
      {(withText || unsent) && inChat && <p className={styles.hint}>{t('hand.unsent')}</p>}
    </>
  );
}
