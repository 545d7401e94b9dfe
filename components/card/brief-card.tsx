import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import buttons from '../ui/button.module.css';
import { Body } from './body';
import styles from './brief-card.module.css';
import { DismissButton } from './dismiss-button';
import { iconOf } from './look';
import { Meta } from './meta';
import type { CardParts } from './parts';
import { useDecisions } from './use-decisions';

/** A card as one line that opens: for what is over, or was only seen again. */
export function BriefCard({ opened, ...parts }: CardParts & { opened: boolean }) {
  const { incident, explanation, status, words, titleId } = parts;
  const Icon = iconOf(explanation.variant, status);
  return (
    <Collapsible.Root defaultOpen={opened}>
      <div className={styles.head}>
        <Icon size={16} aria-hidden className={styles.icon} />
        <div className={styles.words}>
          <h3>
            <Collapsible.Trigger className={styles.trigger}>
              <span id={titleId}>{words.title}</span>
              <ChevronDown size={14} aria-hidden className={styles.chevron} />
            </Collapsible.Trigger>
          </h3>
          <Meta {...parts} />
        </div>
        {incident.closed === undefined && <DismissButton id={incident.id} title={words.title} />}
        {incident.closed?.as === 'dismissed' && <Restore id={incident.id} title={words.title} />}
      </div>
      <Collapsible.Panel className={styles.panel}>
        <div className={styles.inside}>
          <Body {...parts} />
        </div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

function Restore({ id, title }: { id: string; title: string }) {
  const t = useTranslations('card');
  const { restore } = useDecisions(id);
  return (
    <button
      type="button"
      className={buttons.icon}
      aria-label={t('restore', { title })}
      onClick={() => void restore()}
    >
      <Undo2 size={16} aria-hidden />
    </button>
  );
}
