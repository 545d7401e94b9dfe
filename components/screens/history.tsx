import { Toast } from '@base-ui/react/toast';
import { History as Icon } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTimeZone, useTranslations } from 'use-intl';
import { byDay, dayTeller, type Filter, HISTORY_DAYS, select } from '../../lib/incidents/history';
import { Chart } from '../history/chart';
import { Days } from '../history/days';
import { Filters } from '../history/filters';
import styles from '../history/history.module.css';
import { Save } from '../history/save';
import type { ScreenProps } from '../panel/screen-props';
import { Confirm } from '../ui/confirm';
import { Empty } from './empty';
import { Screen } from './screen';

const ALL: Filter = { code: null, surface: null };

/** Every error of the last 30 days: when, which, where; to be looked up, saved and cleared. */
export function History({ ledger, source, version }: ScreenProps) {
  const t = useTranslations('history');
  const cardWords = useTranslations('card');
  const { add } = Toast.useToastManager();
  const root = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(ALL);
  const timeZone = useTimeZone() ?? 'UTC';
  const { incidents } = ledger;
  const chosen = useMemo(() => select(incidents, filter), [incidents, filter]);
  const days = useMemo(() => byDay(chosen, dayTeller(timeZone)), [chosen, timeZone]);
  const numbers = { days: HISTORY_DAYS };

  const clear = async () => {
    const answer = await source.commands.clearHistory();
    add({ title: answer.ok ? t('clear.done') : cardWords('failed') });
    // The button that was pressed goes with the list.
    if (answer.ok) root.current?.closest('section')?.querySelector('h2')?.focus();
  };

  return (
    <Screen title={t('title')}>
      <div ref={root} className={styles.history}>
        {incidents.length === 0 ? (
          <Empty icon={<Icon aria-hidden />} title={t('none.title', numbers)}>
            {t('none.body')}
          </Empty>
        ) : (
          <>
            <p className={styles.intro}>{t('intro', numbers)}</p>
            <Filters incidents={incidents} filter={filter} onChange={setFilter} />
            <Chart incidents={chosen} timeZone={timeZone} />
            <div className={styles.actions}>
              {chosen.length > 0 && <Save incidents={chosen} version={version} />}
              <Confirm
                open={t('clear.open')}
                question={t('clear.ask')}
                detail={t('clear.body')}
                yes={t('clear.yes')}
                no={t('clear.no')}
                onYes={clear}
              />
            </div>
            <p role="status" className="unseen">
              {t('listed', { count: chosen.length })}
            </p>
            {chosen.length === 0 ? (
              <p className={styles.intro}>{t('noMatch', numbers)}</p>
            ) : (
              // Another choice begins at the newest again.
              <Days key={`${filter.code} ${filter.surface}`} days={days} source={source} />
            )}
          </>
        )}
      </div>
    </Screen>
  );
}
