import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Incident } from '../../../lib/incidents/incident';
import { now } from '../../../lib/platform/clock';
import button from '../../ui/button.module.css';
import styles from './data.module.css';
import { Group } from './group';
import { Pick } from './pick';
import { useSetting } from './use-save';

const FRESHNESS_HOURS = [1, 3, 6, 12, 24, 48, 72, 168];
const RETENTION_DAYS = [1, 7, 14, 30];
const DAY_MS = 24 * 60 * 60 * 1000;

/** From what age on data is worth a word, and how long errors are kept. */
export function Data({ incidents }: { incidents: readonly Incident[] }) {
  const t = useTranslations('settings.data');
  const freshness = useSetting('freshnessHours');
  return (
    <Group title={t('title')}>
      <Pick
        title={t('freshness.title')}
        help={t('freshness.help')}
        values={FRESHNESS_HOURS}
        say={(hours) => (hours % 24 === 0 ? t('days', { count: hours / 24 }) : t('hours', { count: hours }))}
        onChange={(hours) => void freshness.change(hours)}
        {...freshness}
      />
      <Retention incidents={incidents} />
    </Group>
  );
}

/** A shorter time deletes what is older at once, so that is asked about where there is any. */
function Retention({ incidents }: { incidents: readonly Incident[] }) {
  const t = useTranslations('settings.data');
  const { change, ...retention } = useSetting('retentionDays');
  const [asked, setAsked] = useState<number | null>(null);
  const losing = (days: number) => incidents.filter((it) => it.lastSeenAt <= now() - days * DAY_MS).length;
  const decide = (days: number | null) => {
    setAsked(null);
    if (days !== null) void change(days);
  };
  const focus = useCallback((first: HTMLButtonElement | null) => first?.focus(), []);
  return (
    <Pick
      title={t('retention.title')}
      help={t('retention.help')}
      values={RETENTION_DAYS}
      say={(days) => t('days', { count: days })}
      onChange={(days) => (losing(days) > 0 ? setAsked(days) : decide(days))}
      {...retention}
      value={asked ?? retention.value}
    >
      {asked !== null && (
        <div role="alert" className={styles.question}>
          <p>{t('retention.losing', { count: losing(asked) })}</p>
          <div className={styles.answers}>
            <button
              ref={focus}
              type="button"
              className={`${button.button} ${button.quiet}`}
              onClick={() => decide(null)}
            >
              {t('retention.keep')}
            </button>
            <button
              type="button"
              className={`${button.button} ${button.quiet} ${styles.danger}`}
              onClick={() => decide(asked)}
            >
              {t('retention.delete')}
            </button>
          </div>
        </div>
      )}
    </Pick>
  );
}
