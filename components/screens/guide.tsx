import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { guideEntries } from '../guide/entries';
import { Entry } from '../guide/entry';
import styles from '../guide/guide.module.css';
import { List } from '../guide/list';
import { routeHref } from '../panel/route';
import type { ScreenProps } from '../panel/screen-props';
import { Screen } from './screen';

/** The error reference: every error there is, and each by itself. A code that it does not know is the unknown one. */
export function Guide({ route }: ScreenProps) {
  const t = useTranslations('guide');
  const titles = useTranslations('catalogue');
  const someCode = t('someCode');
  const entries = useMemo(() => guideEntries(someCode), [someCode]);
  const asked = route.screen === 'guide' ? route.entry : null;
  const entry = asked === null ? undefined : (entries.find(({ code }) => code === asked) ?? entries.at(-1));
  return (
    <>
      {/* Kept while an entry is read, so that going back finds the search as it was. */}
      <div hidden={entry !== undefined}>
        <Screen title={t('title')}>
          <p className={styles.intro}>{t('intro')}</p>
          <List entries={entries} />
          <p className={styles.foot}>
            <a href={routeHref({ screen: 'about' })}>{t('about')}</a>
          </p>
        </Screen>
      </div>
      {entry && (
        <Screen
          title={titles(`${entry.main.variant}.title`, entry.main.values)}
          back={{ to: { screen: 'guide', entry: null }, label: t('all') }}
        >
          <Entry key={entry.code} entry={entry} />
        </Screen>
      )}
    </>
  );
}
