import { type PointerEvent, useMemo, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { byDay, daysUpTo, dayTeller, HISTORY_DAYS, noonOf } from '../../lib/incidents/history';
import type { Incident } from '../../lib/incidents/incident';
import { useClock } from '../clock/use-clock';
import styles from './chart.module.css';

const QUARTER_MS = 15 * 60 * 1000;

/**
 * Errors a day. One control to the keyboard and to screen readers, which goes from day to day and says each one's
 * number; the bars are its picture.
 */
export function Chart({ incidents, timeZone }: { incidents: readonly Incident[]; timeZone: string }) {
  const t = useTranslations('history.chart');
  const format = useFormatter();
  const dayOf = useMemo(() => dayTeller(timeZone), [timeZone]);
  // Midnights of all time zones lie on a quarter of an hour.
  const today = useClock(dayOf, (at) => (Math.floor(at / QUARTER_MS) + 1) * QUARTER_MS);
  const days = useMemo(() => daysUpTo(today), [today]);
  const counts = useMemo(() => {
    const those = new Map(byDay(incidents, dayOf));
    return days.map((day) => those.get(day)?.length ?? 0);
  }, [incidents, days, dayOf]);
  const [picked, setPicked] = useState(HISTORY_DAYS - 1);
  const [pointed, setPointed] = useState<number | null>(null);
  const [hasFocus, setFocus] = useState(false);

  const most = Math.max(...counts);
  const busiest = counts.lastIndexOf(most);
  const name = (index: number, weekday?: 'long') =>
    format.dateTime(noonOf(days[index] ?? today), {
      timeZone: 'UTC',
      weekday,
      day: 'numeric',
      month: 'long',
    });
  const told = (index: number) => t('day', { day: name(index, 'long'), count: counts[index] ?? 0 });
  const shown = pointed ?? (hasFocus ? picked : null);
  const total = t('total', { count: incidents.length, days: HISTORY_DAYS });
  const summary = most > 1 ? `${total}. ${t('busiest', { day: name(busiest), count: most })}` : total;
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(
      Math.min(HISTORY_DAYS - 1, Math.max(0, Math.floor(((clientX - left) / width) * HISTORY_DAYS))),
    );
  };

  return (
    <figure className={styles.chart}>
      <figcaption>
        <h3 className={styles.title}>{t('title')}</h3>
        <p className={styles.told}>{shown === null ? summary : told(shown)}</p>
      </figcaption>
      <div className={styles.plot} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        <div className={styles.bars} aria-hidden>
          {days.map((day, index) => (
            <span key={day} data-on={index === shown} data-some={(counts[index] ?? 0) > 0}>
              <i style={{ height: `${most > 0 ? (100 * (counts[index] ?? 0)) / most : 0}%` }} />
            </span>
          ))}
        </div>
        <input
          type="range"
          className={styles.range}
          min={0}
          max={HISTORY_DAYS - 1}
          value={picked}
          onChange={({ currentTarget }) => setPicked(pointed ?? Number(currentTarget.value))}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          aria-label={t('title')}
          aria-valuetext={told(picked)}
          aria-description={`${summary} ${t('keys')}`}
        />
      </div>
      <div className={styles.ends} aria-hidden>
        <span>{name(0)}</span>
        <span>{name(HISTORY_DAYS - 1)}</span>
      </div>
    </figure>
  );
}
