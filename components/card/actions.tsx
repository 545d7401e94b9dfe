import { ArrowUpRight } from 'lucide-react';
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
 * What can be done from here: one main action, then what helps. A link or a choice leads, until waiting is over:
 * then asking again is what there is to do.
 */
export function Actions(parts: CardParts) {
  const { explanation, status, words } = parts;
  const { action, choices, actor, retry } = explanation;
  if (status === 'resolved') return null;
  const ready = status === 'ready';
  const draft = draftFor(explanation, ready);
  const isLink = action.kind === 'link' || action.kind === 'front-door';
  const draftLeads = draft && !choices && (ready || (action.kind === 'draft' && status !== 'waiting'));

  return (
    <>
      {draftLeads && <Request draft={draft} look="primary" />}
      {isLink && <Door action={action} label={words.link} look={draftLeads ? 'ghost' : 'primary'} />}
      <div className={styles.row}>
        {draft && !draftLeads && <Request draft={draft} look="ghost" />}
        {actor === 'admin' && <AdminMessage {...parts} />}
        {(actor === 'support' || retry === 'once') && <SupportText {...parts} />}
      </div>
    </>
  );
}

/** Copies a request for the assistant; as the main action it is shown, too. */
function Request({ draft, look }: { draft: Draft; look: Look }) {
  const t = useTranslations('card');
  const text = useDraftText(draft);
  return (
    <>
      <CopyButton look={look} text={text} notice={t('copy.paste')}>
        {t(`drafts.${draft.key}`)}
      </CopyButton>
      {look === 'primary' && (
        <blockquote className={styles.preview}>
          <Foreign>{text}</Foreign>
        </blockquote>
      )}
    </>
  );
}

function AdminMessage({ incident, explanation, words }: CardParts) {
  const t = useTranslations('card');
  const text = useAdminText(incident, explanation, words);
  return (
    <CopyButton look="ghost" text={text} notice={t('copy.pasteAdmin')}>
      {t('action.copyAdmin')}
    </CopyButton>
  );
}

function SupportText({ incident }: CardParts) {
  const t = useTranslations('card');
  const text = useSupportText(incident);
  return (
    <CopyButton look="ghost" text={text} notice={t('copy.pasteSupport')}>
      {t('action.copySupport')}
    </CopyButton>
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
