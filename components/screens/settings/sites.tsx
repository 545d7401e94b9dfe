import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AllowResult } from '../../../lib/platform/sites';
import { useKept } from '../../panel/use-kept';
import { Foreign } from '../../ui/foreign';
import { Group } from './group';
import { Item, List } from './list';
import styles from './sites.module.css';
import { useDesk } from './use-save';

/** The sites that the person allowed, and what became of that. */
export function Sites() {
  const t = useTranslations('settings.sites');
  const { source } = useDesk();
  const { allowSite, forgetSite } = source.commands;
  useKept(source.sitesQuery.queryKey, source.watchSites);
  const { data: sites = [] } = useQuery(source.sitesQuery);
  const [refusal, setRefusal] = useState<'declined' | 'failed' | null>(null);
  const decide = async (answer: Promise<AllowResult>) => {
    const result = await answer;
    setRefusal(result.ok ? null : result.reason);
  };

  return (
    <Group title={t('title')}>
      <p className={styles.help}>{t('help')}</p>
      <List none={t('none')}>
        {sites.map(({ origin, granted, asked: isAsked }) => {
          const { host } = new URL(origin);
          const asked = isAsked ? 'yes' : 'no';
          return (
            <Item
              key={origin}
              title={<Foreign>{host}</Foreign>}
              note={isAsked ? t('asked') : granted ? undefined : t('lost')}
              action={granted ? t('forget') : t('allow', { asked })}
              label={granted ? t('forgetNamed', { host }) : t('allowNamed', { host, asked })}
              onPress={() => void decide(granted ? forgetSite(origin) : allowSite(origin))}
            />
          );
        })}
      </List>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {t(refusal)}
        </p>
      )}
    </Group>
  );
}
