import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Advisory } from '../../lib/incidents/advisory';
import { useDismissAdvisory } from '../card/use-decisions';
import buttons from '../ui/button.module.css';
import { FoldLine } from '../ui/fold-line';
import styles from './advisory-card.module.css';
import { AdvisoryMore } from './advisory-more';
import { ICONS } from './icons';
import { useAdvisoryWords } from './use-advisory-words';

/** Something to know about this chat: a line that opens, and goes for good when it is put away. */
export function AdvisoryCard({ advisory }: { advisory: Advisory }) {
  const t = useTranslations('card.advisory');
  const { title, meta, explanation } = useAdvisoryWords(advisory);
  const dismiss = useDismissAdvisory(advisory.id);
  const titleId = useId();
  const Icon = ICONS[advisory.kind];
  return (
    <article
      className={styles.advisory}
      aria-labelledby={titleId}
      data-advisory={advisory.id}
      data-kind={advisory.kind}
    >
      <FoldLine
        sign={<Icon size={17} aria-hidden />}
        title={title}
        titleId={titleId}
        below={<p className={styles.meta}>{meta}</p>}
        end={
          <button
            type="button"
            className={buttons.icon}
            aria-label={t('dismiss', { title })}
            onClick={(event) => void dismiss(event.currentTarget)}
          >
            <X size={16} aria-hidden />
          </button>
        }
      >
        <AdvisoryMore advisory={advisory} explanation={explanation} />
      </FoldLine>
    </article>
  );
}
