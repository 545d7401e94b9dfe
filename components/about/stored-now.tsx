import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { LedgerView } from '../../lib/incidents/queries';
import type { PanelSource } from '../panel/panel-source';
import { useSettings } from '../panel/use-settings';
import styles from './about.module.css';

const COUNTED = ['incidents', 'advisories', 'facts', 'choices', 'sites', 'settings'] as const;

/** What is in storage at this moment, counted and weighed; again after every change of it. */
export function StoredNow({ source, ledger }: { source: PanelSource; ledger: LedgerView }) {
  const t = useTranslations('about.stored');
  const format = useFormatter();
  const client = useQueryClient();
  const { data: stored } = useQuery(source.storedQuery);
  const settings = useSettings(source);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes there changes what is stored
  useEffect(() => {
    void client.invalidateQueries({ queryKey: source.storedQuery.queryKey });
  }, [client, source, ledger, settings]);

  if (stored === undefined) return null;
  return (
    <section>
      <h3>{t('title')}</h3>
      {stored === null ? (
        <p>{t('unreadable')}</p>
      ) : (
        <dl className={styles.stored}>
          {COUNTED.map((name) => (
            <Count key={name} name={t(name)} value={format.number(stored[name])} data={name} />
          ))}
          {stored.aside > 0 && <Count name={t('aside')} value={format.number(stored.aside)} data="aside" />}
          <Count
            name={t('size')}
            data="size"
            value={format.number(stored.bytes / 1000, {
              style: 'unit',
              unit: 'kilobyte',
              maximumFractionDigits: 1,
            })}
          />
        </dl>
      )}
    </section>
  );
}

function Count({ name, value, data }: { name: string; value: string; data: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-stored={data}>{value}</dd>
    </div>
  );
}
