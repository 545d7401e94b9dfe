import { useQueryClient } from '@tanstack/react-query';
import { Check, ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { choiceDraft } from '../../lib/atribu/explain';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident } from '../../lib/incidents/incident';
import { usePanelTools } from '../panel/panel-context';
import { Foreign } from '../ui/foreign';
import styles from './choices.module.css';
import { useDraftText } from './texts';
import { useHandOver } from './use-hand-over';

type Options = NonNullable<Explanation['choices']>;
type Option = Options['options'][number];

interface Props {
  param: Options['param'];
  option: Option;
  incident: Incident;
  describedBy: string;
  /** Tells two of one name apart. */
  withId: boolean;
  /** It was chosen last time. */
  isLast: boolean;
  /** It was chosen here, and nothing after it. */
  isChosen: boolean;
  onChosen: (id: string) => void;
  /** Of many, only the first is on Tab's way; the arrows reach the others. */
  byArrows: boolean;
}

/** A name to choose. Once it is chosen it stays marked, so that it can be seen later which one it was. */
export function Choice(props: Props) {
  const { param, option, incident, describedBy, withId, isLast, isChosen, onChosen, byArrows } = props;
  const t = useTranslations('card');
  const { commands, choicesQuery } = usePanelTools();
  const queries = useQueryClient();
  const { landed, handOver } = useHandOver(incident);
  const text = useDraftText(choiceDraft(param, option));
  const choose = () => {
    void handOver(text).then((isThere) => isThere && onChosen(option.id));
    void commands.rememberChoice(param, option.id).then(() => queries.invalidateQueries(choicesQuery));
  };
  return (
    <button
      type="button"
      className={styles.choice}
      data-scope-id={option.id}
      data-chosen={isChosen}
      aria-describedby={describedBy}
      tabIndex={byArrows ? -1 : 0}
      onClick={choose}
    >
      <span className={styles.name}>
        <Foreign>{option.name}</Foreign>
        {withId && <small className={styles.id}>{option.id}</small>}
      </span>
      {isLast && !isChosen && <small className={styles.last}>{t('choices.last')}</small>}
      {isChosen ? (
        <span className={styles.landed}>
          <Check size={14} aria-hidden />
          {t(landed === null ? 'choices.chosen' : landed === 'chat' ? 'hand.isPut' : 'hand.isCopied')}
        </span>
      ) : (
        <ChevronRight size={15} aria-hidden className={styles.go} />
      )}
    </button>
  );
}
