import { Info, ShieldCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Variant } from '../../lib/atribu/explanation';
import { Foreign } from '../ui/foreign';
import styles from './notes.module.css';
import type { CardParts } from './parts';
import { namesScope } from './scopes';

/** Kinds of which the server's own words carry what the catalogue cannot know: which field, scope or dates. */
const telling: ReadonlySet<Variant> = new Set<Variant>([
  'unknown',
  'insufficient_scope',
  'invalid_input',
  'data_unavailable',
]);

/** Chat apps whose own mark on a failed call can be trusted (reference/surfaces.md, section 3). */
const honest: ReadonlySet<string> = new Set(['claude']);

/** What this card is not sure of, before it says anything else. */
export function Doubts({ incident }: CardParts) {
  const t = useTranslations('card.notes');
  return (
    <>
      {incident.certainty === 'likely' && <Note>{t('likely')}</Note>}
      {incident.envelope.partial && <Note>{t('partial')}</Note>}
    </>
  );
}

/** The server's own words, where they add to ours. */
export function Said({ incident, explanation }: CardParts) {
  const t = useTranslations('card.notes');
  const { message } = incident.envelope;
  const known = explanation.variant === 'insufficient_scope' && namesScope(message);
  if (!message || known || !telling.has(explanation.variant)) return null;
  return (
    <figure className={styles.quote}>
      <figcaption>{t(incident.certainty === 'certain' ? 'said' : 'saidBySomeone')}</figcaption>
      <blockquote dir="auto">
        <Foreign>{message}</Foreign>
      </blockquote>
    </figure>
  );
}

/** A warning or a comfort that belongs to this kind of error. */
export function Warning({ words: { note }, explanation }: CardParts) {
  // What the chat app hid has its note beside the id that it is about.
  if (!note || explanation.variant === 'hidden') return null;
  const Icon = explanation.severity === 'information' ? ShieldCheck : TriangleAlert;
  return (
    <p className={styles.warning}>
      <Icon size={15} aria-hidden />
      <span>{note}</span>
    </p>
  );
}

/** Half of the chat apps put a green tick on a failed call; where one may, and the call still matters, say so. */
export function ClaimedDone({ incident, explanation, status }: CardParts) {
  const t = useTranslations('card.notes');
  const open = status === 'open' || status === 'waiting';
  if (!open || explanation.severity === 'information' || honest.has(incident.surface)) return null;
  return <p className={styles.aside}>{t('claimsDone')}</p>;
}

/** A link that the error wanted opened and that is not Atribu's: to be read, not to be followed. */
export function RefusedLink({ url }: { url: string }) {
  const t = useTranslations('card.notes');
  return (
    <div className={styles.warning}>
      <TriangleAlert size={16} aria-hidden />
      <div>
        <p>{t('refused')}</p>
        <code dir="ltr">
          <Foreign>{url}</Foreign>
        </code>
      </div>
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note}>
      <Info size={14} aria-hidden />
      {children}
    </p>
  );
}
