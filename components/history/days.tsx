import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { type Day, noonOf } from '../../lib/incidents/history';
import type { Incident } from '../../lib/incidents/incident';
import type { PanelSource } from '../panel/panel-source';
import buttons from '../ui/button.module.css';
import styles from './history.module.css';
import { Row } from './row';

/** As many as stand in a few screens; more are a press away. */
const STEP = 60;

interface Props {
  /** Newest first, and so are those of each. */
  days: readonly [Day, readonly Incident[]][];
  source: PanelSource;
}

/** The errors, day by day, as many as have been asked for. */
export function Days({ days, source }: Props) {
  const t = useTranslations('history');
  const format = useFormatter();
  const [room, setRoom] = useState(STEP);
  const total = days.reduce((sum, [, those]) => sum + those.length, 0);
  let left = room;
  const shown = days.flatMap(([day, those]) => {
    const part = those.slice(0, Math.max(0, left));
    left -= part.length;
    return part.length > 0 ? [{ day, part, count: those.length }] : [];
  });
  return (
    <>
      {shown.map(({ day, part, count }) => (
        <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
          <h3 id={`day-${day}`} className={styles.date}>
            {format.dateTime(noonOf(day), {
              timeZone: 'UTC',
              weekday: 'long',
              day: 'numeric',
              month: 'long',
            })}
            <span className={styles.count}>{t('day', { count })}</span>
          </h3>
          <ul className={styles.rows}>
            {part.map((incident) => (
              <Row key={incident.id} incident={incident} source={source} />
            ))}
          </ul>
        </section>
      ))}
      {total > room && (
        <button
          type="button"
          className={`${buttons.button} ${buttons.ghost}`}
          onClick={() => setRoom(room + STEP)}
        >
          {t('older', { count: Math.min(STEP, total - room) })}
        </button>
      )}
    </>
  );
}
