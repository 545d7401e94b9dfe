import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CheckState } from '../../lib/atribu/checks';
import type { Draft } from '../../lib/atribu/explanation';
import type { Chat } from '../../lib/incidents/kinds';
import { useAgo } from '../clock/use-ago';
import { useScene } from '../panel/panel-context';
import styles from './checklist.module.css';
import { HandOver } from './hand-over';

export interface Check {
  key: string;
  state: CheckState;
  text: ReactNode;
  /** The one that this card is about. */
  needed?: boolean;
}

interface Props {
  title: string;
  checks: readonly Check[];
  chat: Chat;
  /** Asking the assistant for `whoami` is the main thing to do while nothing is known. */
  leads?: boolean;
}

const ICONS = { yes: CircleCheck, no: CircleX, unknown: CircleDashed };
const WHOAMI: Draft = { key: 'whoami', values: {} };

/**
 * Conditions that tick themselves from what the last `whoami` said, with its age; where it said nothing of any of
 * them, one press asks the assistant for it.
 */
export function Checklist({ title, checks, chat, leads = false }: Props) {
  const t = useTranslations('card.checks');
  const { facts } = useScene();
  const isKnown = checks.some(({ state }) => state !== 'unknown');
  return (
    <section className={styles.box} aria-label={title}>
      <p className={styles.title}>{title}</p>
      <ul className={styles.checks} aria-label={title}>
        {checks.map(({ key, state, text, needed }) => {
          const Icon = ICONS[state];
          return (
            <li key={key} data-check={key} data-state={state}>
              <Icon size={15} aria-hidden />
              <span>
                <span className="unseen">{t(state)} </span>
                {text}
                {needed && <em className={styles.needed}>{t('needed')}</em>}
              </span>
            </li>
          );
        })}
      </ul>
      {isKnown ? (
        facts && <Age saidAt={facts.saidAt} />
      ) : (
        <div className={styles.ask}>
          <p className={styles.age}>{t('none')}</p>
          <HandOver chat={chat} draft={WHOAMI} look={leads ? 'primary' : 'ghost'} />
          <p className={styles.free}>{t('free')}</p>
        </div>
      )}
    </section>
  );
}

function Age({ saidAt }: { saidAt: number }) {
  const t = useTranslations('card.checks');
  return <p className={styles.age}>{t('known', { ago: useAgo(saidAt) })}</p>;
}
