import { memo, useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Incident } from '../../lib/incidents/incident';
import { Body } from '../card/body';
import { GoToChat } from '../card/go-to-chat';
import { iconOf, toneOf } from '../card/look';
import { chatName } from '../card/texts';
import { useToolTitle } from '../card/tool-title';
import { useExplanation, useParts } from '../card/use-parts';
import { useShownStatus, useStatus } from '../card/use-status';
import type { PanelSource } from '../panel/panel-source';
import { useReachable } from '../panel/use-reachable';
import { FoldLine } from '../ui/fold-line';
import { Foreign } from '../ui/foreign';
import styles from './history.module.css';

interface Props {
  incident: Incident;
  source: PanelSource;
}

/** One error as a line that opens to what its card says. */
export const Row = memo(function Row({ incident, source }: Props) {
  const t = useTranslations('catalogue');
  const explanation = useExplanation(incident);
  const status = useShownStatus(incident, useStatus(incident));
  const titleId = useId();
  const Icon = iconOf(explanation.variant, status);
  return (
    <li
      className={styles.row}
      data-row={incident.id}
      data-code={incident.envelope.code}
      data-surface={incident.surface}
      data-tone={toneOf(explanation, status)}
    >
      <FoldLine
        heading="h4"
        sign={<Icon size={16} aria-hidden />}
        title={t(`${explanation.variant}.title`, explanation.values)}
        titleId={titleId}
        below={<Line incident={incident} />}
        end={null}
      >
        <Whole incident={incident} source={source} />
      </FoldLine>
    </li>
  );
});

/** When, where, which tool, how often, and what became of it. */
function Line({ incident }: { incident: Incident }) {
  const t = useTranslations('card.meta');
  const format = useFormatter();
  const toolTitle = useToolTitle();
  const { failedAt, tool, count, closed } = incident;
  const time = (
    <time dateTime={new Date(failedAt).toISOString()}>
      {format.dateTime(failedAt, { timeStyle: 'short' })}
    </time>
  );
  return (
    <p className={styles.line}>
      {time}
      <span>
        <Foreign>{chatName(incident)}</Foreign>
      </span>
      <span>
        <Foreign>{toolTitle(tool)}</Foreign>
      </span>
      {count > 1 && <span>{t('repeats', { count })}</span>}
      {closed && <span>{t(`status.${closed.as}`)}</span>}
    </p>
  );
}

/** What its card says, and the way to its chat where that is still open. */
function Whole({ incident, source }: Props) {
  const reachable = useReachable([incident], source).has(incident.id);
  const { real: _, ...parts } = useParts(incident, { withHost: true, reachable, muted: false });
  return (
    <div className={styles.whole}>
      {reachable && <GoToChat chat={incident} />}
      <Body {...parts} />
    </div>
  );
}
