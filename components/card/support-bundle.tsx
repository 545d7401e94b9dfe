import { useTranslations } from 'use-intl';
import { CopyButton } from '../ui/copy-button';
import { Foreign } from '../ui/foreign';
import type { CardParts } from './parts';
import styles from './support-bundle.module.css';
import { useSupportText } from './texts';

/** What support needs, copied as text; leading, it can be read before it is copied. */
export function SupportBundle({
  incident,
  look,
}: Pick<CardParts, 'incident'> & { look: 'primary' | 'ghost' }) {
  const t = useTranslations('card');
  const text = useSupportText(incident);
  return (
    <>
      <CopyButton look={look} text={text} notice={t('copy.pasteSupport')}>
        {t('action.copySupport')}
      </CopyButton>
      {look === 'primary' && (
        <figure className={styles.bundle} aria-label={t('tries.support')}>
          <pre>
            <Foreign>{text}</Foreign>
          </pre>
        </figure>
      )}
    </>
  );
}
