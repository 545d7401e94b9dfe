import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { iconOf } from '../card/look';
import { routeHref } from '../panel/route';
import { GROUPS, type GuideEntry } from './entries';
import { matches } from './find';
import styles from './guide.module.css';
import { useEntryText } from './use-entry-text';

/** Every error in its group, as far as it matches what is searched for. */
export function List({ entries }: { entries: readonly GuideEntry[] }) {
  const t = useTranslations('guide');
  const textOf = useEntryText();
  const [asked, setAsked] = useState('');
  const wanted = useDeferredValue(asked);
  const found = entries.filter((entry) => matches(textOf(entry), wanted));
  return (
    <>
      <label className={styles.search}>
        <Search size={16} aria-hidden />
        <input
          type="search"
          value={asked}
          onChange={({ currentTarget }) => setAsked(currentTarget.value)}
          placeholder={t('search')}
          aria-label={t('search')}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <p role="status" className="unseen">
        {wanted.trim() !== '' && t('found', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles.intro}>{t('none')}</p>}
      {GROUPS.map((group) => (
        <Group key={group} group={group} entries={found.filter((entry) => entry.group === group)} />
      ))}
    </>
  );
}

function Group({ group, entries }: { group: GuideEntry['group']; entries: readonly GuideEntry[] }) {
  const t = useTranslations('guide.groups');
  const title = useTranslations('catalogue');
  const id = `group-${group}`;
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id}>{t(group)}</h3>
      <ul>
        {entries.map(({ code, main }) => {
          const Icon = iconOf(main.variant, 'open');
          return (
            <li key={code}>
              <a href={routeHref({ screen: 'guide', entry: code })} data-entry={code}>
                <Icon size={16} aria-hidden />
                <span>
                  <span className={styles.name}>{title(`${main.variant}.title`, main.values)}</span>{' '}
                  <code>{code}</code>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
