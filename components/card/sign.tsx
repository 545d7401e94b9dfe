import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import { useRemaining } from '../clock/use-remaining';
import { iconOf } from './look';
import type { CardParts } from './parts';
import styles from './sign.module.css';

interface Props extends Pick<CardParts, 'timed' | 'explanation' | 'status'> {
  /** In a card of one line. */
  small?: boolean;
}

/** The round sign at a card's head: an icon, or the time left while seconds or minutes are worth watching. */
export function Sign({ timed, explanation, status, small = false }: Props) {
  const { readyAt, failedAt } = timed;
  if (status === 'waiting' && readyAt !== null && explanation.variant !== 'rate_limited_period') {
    return <Ring readyAt={readyAt} totalMs={readyAt - failedAt} small={small} />;
  }
  const Icon = iconOf(explanation.variant, status);
  return (
    <div className={styles.sign} data-small={small}>
      <Icon size={18} aria-hidden />
    </div>
  );
}

function Ring({ readyAt, totalMs, small }: { readyAt: number; totalMs: number; small: boolean }) {
  const t = useTranslations('card.wait');
  const { unit, count } = useRemaining(readyAt);
  const leftMs = count * (unit === 'second' ? 1_000 : 60_000);
  const left = Math.min(1, Math.max(0, leftMs / Math.max(1, totalMs)));
  return (
    <div className={styles.ring} data-small={small} style={{ '--left': left } as CSSProperties}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle className={styles.track} cx="22" cy="22" r="19" pathLength="1" />
        <circle className={styles.arc} cx="22" cy="22" r="19" pathLength="1" />
      </svg>
      <span
        role="timer"
        aria-live="off"
        aria-label={t(unit === 'second' ? 'secondsLeft' : 'minutesLeft', { count })}
        className={styles.number}
      >
        {count}
        {unit === 'minute' ? <small>{t('minutesUnit')}</small> : <small data-unit={t('secondsUnit')} />}
      </span>
    </div>
  );
}
