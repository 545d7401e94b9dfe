import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Foreign } from '../ui/foreign';
import { Ago } from './ago';
import styles from './head.module.css';
import type { CardParts } from './parts';
import { useToolTitle } from './tool-title';
import { useDeadline } from './use-deadline';

type Props = Pick<CardParts, 'incident' | 'timed' | 'explanation' | 'status' | 'place'>;

/** The line under a title: where, which tool, when or until when, how often. */
export function Meta({ incident, timed, explanation, status, place }: Props) {
  const t = useTranslations('card.meta');
  const toolTitle = useToolTitle();
  const deadline = useDeadline(timed, explanation, status);
  const tool = toolTitle(incident.tool);
  const others = incident.tools.filter((name) => name !== incident.tool).length;

  const parts: [string, ReactNode][] = [];
  if (incident.closed) parts.push(['state', t(`status.${incident.closed.as}`)]);
  if (place.withHost) parts.push(['host', <Foreign key="host">{incident.host}</Foreign>]);
  parts.push([
    'tool',
    <Foreign key="tool">{others > 0 ? t('moreTools', { tool, count: others }) : tool}</Foreign>,
  ]);
  if (incident.count > 1) parts.push(['repeats', t('repeats', { count: incident.count })]);
  // Last, because it changes: "just now" grows to "59 min ago" without pushing anything.
  parts.push(['when', deadline ? deadline.now : <Ago key="when" time={timed.failedAt} />]);
  // A period allowance comes back on a day, so the date itself is the time left.
  const timer = status === 'waiting' && explanation.variant === 'rate_limited_period';

  return (
    <p className={styles.meta}>
      <span className={styles.parts}>
        {parts.map(([name, part]) => (
          <Fragment key={name}>
            <span
              className={styles.part}
              data-part={name}
              {...(timer && name === 'when' && { role: 'timer', 'aria-live': 'off' as const })}
            >
              {name === 'when' && deadline ? (
                // The room of both, so that nothing moves when the wait is over.
                <span className={styles.turning} data-other={deadline.other}>
                  <span>{part}</span>
                </span>
              ) : (
                part
              )}
            </span>{' '}
          </Fragment>
        ))}
      </span>
    </p>
  );
}
