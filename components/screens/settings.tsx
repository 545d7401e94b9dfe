import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { routeHref } from '../panel/route';
import type { ScreenProps } from '../panel/screen-props';
import { useSettings } from '../panel/use-settings';
import { Screen } from './screen';
import { Data } from './settings/data';
import { Look } from './settings/look';
import { Mutes } from './settings/mutes';
import { Signs } from './settings/signs';
import { Sites } from './settings/sites';
import { DeskContext } from './settings/use-save';
import styles from './settings.module.css';

/** Everything that a person may decide. A change holds at once; there is nothing to confirm at the end. */
export function Settings({ source, ledger }: ScreenProps) {
  const t = useTranslations('settings');
  const view = useSettings(source);
  const desk = useMemo(() => view && { view, source }, [view, source]);
  return (
    <Screen title={t('title')}>
      {desk && (
        <DeskContext value={desk}>
          <Look />
          <Signs />
          <Mutes />
          <Data incidents={ledger.incidents} />
          <Sites />
        </DeskContext>
      )}
      <p className={styles.more}>
        <a href={routeHref({ screen: 'welcome' })}>{t('welcome')}</a>
        <a href={routeHref({ screen: 'about' })}>{t('about')}</a>
      </p>
    </Screen>
  );
}
