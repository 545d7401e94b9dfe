import { useTranslations } from 'use-intl';
import { CopyButton } from '../ui/copy-button';
import { Foreign } from '../ui/foreign';
import styles from './hand-over.module.css';
import type { CardParts } from './parts';
import { type Situation, situationOf } from './situation';
import { useAdminText } from './texts';

interface Props extends CardParts {
  /** 'offer': one quiet line for who turns out not to be allowed. */
  look: 'primary' | 'ghost' | 'offer';
}

/** Whose it is to do, where that need not be an admin. */
const OFFERS: Partial<Record<Situation, 'action.notSetUp' | 'action.notPayer'>> = {
  renew: 'action.notSetUp',
  cap: 'action.notPayer',
};

/** A message to whoever may do what the person may not; leading, it can be read before it is copied. */
export function AdminMessage({ look, ...parts }: Props) {
  const t = useTranslations('card');
  const text = useAdminText(parts);
  const offer = look === 'offer';
  return (
    <>
      {!offer && (
        <blockquote className={styles.text}>
          <Foreign>{text}</Foreign>
        </blockquote>
      )}
      <CopyButton look={offer ? 'link' : look} text={text} notice={t('copy.pasteAdmin')}>
        {t(offer ? (OFFERS[situationOf(parts.explanation)] ?? 'action.notAdmin') : 'action.copyAdmin')}
      </CopyButton>
    </>
  );
}
