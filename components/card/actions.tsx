import { ArrowUpRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft, MainAction } from '../../lib/atribu/explanation';
import buttons from '../ui/button.module.css';
import { CopyButton } from '../ui/copy-button';
import { Foreign } from '../ui/foreign';
import styles from './actions.module.css';
import type { CardParts } from './parts';
import { useAdminText, useDraftText, useSupportText } from './texts';
import { Trail, trailText } from './trail';
import { draftFor } from './words';

type Look = 'primary' | 'ghost';

/**
 * What can be done from here: one main action, then what helps. A link or a choice leads; where an admin has to act,
 * the message to them; and once waiting is over, asking again.
 */
export function Actions(parts: CardParts) {
  const { explanation, status, words } = parts;
  const { action, choices, actor, retry } = explanation;
  if (status === 'resolved') return null;
  const ready = status === 'ready';
  const draft = draftFor(explanation, ready);
  const link = action.kind === 'link' || action.kind === 'front-door' ? action : null;
  const needsAdmin = actor === 'admin';
  const draftLeads = draft && !choices && (ready || (action.kind === 'draft' && status !== 'waiting'));

  return (
    <>
      {draftLeads && <Request draft={draft} look="primary" />}
      {needsAdmin && <AdminMessage {...parts} look={draftLeads ? 'ghost' : 'primary'} />}
      {link && (
        <Door action={link} label={words.link} look={draftLeads || needsAdmin ? 'ghost' : 'primary'} />
      )}
      <div className={styles.row}>
        {draft && !draftLeads && <Request draft={draft} look="ghost" />}
        {(actor === 'support' || retry === 'once') && <SupportText {...parts} />}
      </div>
    </>
  );
}

/** Copies a request for the assistant. */
function Request({ draft, look }: { draft: Draft; look: Look }) {
  const t = useTranslations('card');
  return (
    <Copyable text={useDraftText(draft)} notice={t('copy.paste')} look={look}>
      {t(`drafts.${draft.key}`)}
    </Copyable>
  );
}

/** Copies a message to whoever may do what the person may not. */
function AdminMessage({ look, ...parts }: CardParts & { look: Look }) {
  const t = useTranslations('card');
  return (
    <Copyable text={useAdminText(parts)} notice={t('copy.pasteAdmin')} look={look}>
      {t('action.copyAdmin')}
    </Copyable>
  );
}

function SupportText({ incident }: CardParts) {
  const t = useTranslations('card');
  return (
    <CopyButton look="ghost" text={useSupportText(incident)} notice={t('copy.pasteSupport')}>
      {t('action.copySupport')}
    </CopyButton>
  );
}

/** A text to copy; as the main action it can be read, too. */
function Copyable({ text, look, ...button }: ComponentProps<typeof CopyButton> & { look: Look }) {
  return (
    <>
      <CopyButton text={text} look={look} {...button} />
      {look === 'primary' && (
        <blockquote className={styles.preview}>
          <Foreign>{text}</Foreign>
        </blockquote>
      )}
    </>
  );
}

type DoorAction = Extract<MainAction, { href: string }>;

/** The one link of a card. Judged by lib/atribu/links before it came here. */
function Door({ action, label, look }: { action: DoorAction; label: string; look: Look }) {
  const t = useTranslations('card.action');
  return (
    <div className={styles.door}>
      <a
        data-action=""
        className={`${buttons.button} ${buttons[look]}`}
        href={action.href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {label}
        <ArrowUpRight size={16} aria-hidden />
        <span className="unseen">({t('newTab')})</span>
      </a>
      <p className={styles.host}>
        {action.kind === 'front-door'
          ? t.rich('opensThen', {
              host: action.host,
              way: trailText(action.trail),
              trail: (chunks) => <Trail>{chunks}</Trail>,
            })
          : t('opens', { host: action.host })}
      </p>
    </div>
  );
}
