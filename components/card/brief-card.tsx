import { Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import buttons from '../ui/button.module.css';
import { FoldLine } from '../ui/fold-line';
import { Body } from './body';
import { DismissButton } from './dismiss-button';
import { GoToChat } from './go-to-chat';
import { iconOf } from './look';
import { Meta } from './meta';
import { MutedLine } from './muted-line';
import type { CardParts } from './parts';
import { Sign } from './sign';
import { useDecisions } from './use-decisions';

/** A card as one line that opens: for what is over, was only seen again, or is another chat's. */
export function BriefCard({ opened, ...parts }: CardParts & { opened: boolean }) {
  const { incident, explanation, status, words, titleId, place } = parts;
  const { id, closed } = incident;
  const Icon = iconOf(explanation.variant, status);
  return (
    <FoldLine
      sign={status === 'waiting' ? <Sign {...parts} small /> : <Icon size={16} aria-hidden />}
      title={words.title}
      titleId={titleId}
      opened={opened}
      below={
        <>
          <Meta {...parts} />
          {place.muted && <MutedLine incident={incident} />}
          {place.reachable && <GoToChat chat={incident} />}
        </>
      }
      end={
        <>
          {closed === undefined && <DismissButton id={id} title={words.title} />}
          {closed?.as === 'dismissed' && <Restore id={id} title={words.title} />}
        </>
      }
    >
      <Body {...parts} />
    </FoldLine>
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
