import { Fragment, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident, Status } from '../../lib/incidents/incident';
import { useAgo } from '../clock/use-ago';
import { Foreign } from '../ui/foreign';
import styles from './head.module.css';
import { useToolTitle } from './tool-title';
import { useDeadline } from './use-deadline';

interface Props {
  incident: Incident;
  explanation: Explanation;
  status: Status;
  /** Names the chat, where it is not the one beside the panel. */
  withHost: boolean;
}

/** The line under a title: where, which tool, when or until when, how often. */
export function Meta({ incident, explanation, status, withHost }: Props) {
  const t = useTranslations('card.meta');
  const toolTitle = useToolTitle();
  const deadline = useDeadline(incident, explanation, status);
  const tool = toolTitle(incident.tool);
  const others = incident.tools.filter((name) => name !== incident.tool).length;

  const parts: [string, ReactNode][] = [];
  if (incident.closed) parts.push(['state', t(`status.${incident.closed.as}`)]);
  if (withHost) parts.push(['host', <Foreign key="host">{incident.host}</Foreign>]);
  parts.push([
    'tool',
    <Foreign key="tool">{others > 0 ? t('moreTools', { tool, count: others }) : tool}</Foreign>,
  ]);
  parts.push(['when', deadline ?? <Ago key="when" time={incident.failedAt} />]);
  if (incident.count > 1) parts.push(['repeats', t('repeats', { count: incident.count })]);
  // A period allowance comes back on a day, so the date itself is the time left.
  const timer = status === 'waiting' && explanation.variant === 'rate_limited_period';

  return (
    <p className={styles.meta}>
      <span className={styles.parts}>
        {parts.map(([name, part]) => (
          <Fragment key={name}>
            <span
              className={styles.part}
              {...(timer && name === 'when' && { role: 'timer', 'aria-live': 'off' as const })}
            >
              {part}
            </span>{' '}
          </Fragment>
        ))}
      </span>
    </p>
  );
}

function Ago({ time }: { time: number }) {
  const format = useFormatter();
  return (
    <time
      dateTime={new Date(time).toISOString()}
      title={format.dateTime(time, { dateStyle: 'long', timeStyle: 'medium' })}
    >
      {useAgo(time)}
    </time>
  );
}
