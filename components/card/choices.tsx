import { useId, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident } from '../../lib/incidents/incident';
import { Choice } from './choice';
import styles from './choices.module.css';
import { useArrows } from './use-arrows';
import { useHandOver } from './use-hand-over';
import { useLastFirst } from './use-last-first';

type Options = NonNullable<Explanation['choices']>;
type Option = Options['options'][number];

/** More than fit a glance: then a search field comes first. */
const MANY = 7;

/** The workspaces or profiles to choose from, the last one used first; a choice drafts the request. */
export function Choices({ param, options, incident }: Options & { incident: Incident }) {
  const t = useTranslations('card.choices');
  const format = useFormatter();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const searchId = useId();
  const hintId = useId();
  const list = useRef<HTMLUListElement>(null);
  const { ordered, last } = useLastFirst(param, options);
  const { inChat } = useHandOver(incident);
  const many = options.length > MANY;
  const shown = many ? ordered.filter((option) => matches(option, sought)) : ordered;
  const count = format.number(options.length);
  const { onKeyDown, into } = useArrows(list);
  const twins = new Set(
    options.flatMap(({ name }, i) => (options.findIndex((o) => o.name === name) < i ? [name] : [])),
  );

  return (
    <fieldset className={styles.choices}>
      <legend className="unseen">{t(param === 'workspace_id' ? 'workspaces' : 'profiles')}</legend>
      {many && (
        <>
          <label htmlFor={searchId} className="unseen">
            {t('search', { count })}
          </label>
          <input
            id={searchId}
            type="search"
            className={styles.search}
            placeholder={t('search', { count })}
            autoComplete="off"
            spellCheck={false}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={into}
          />
          <p role="status" className={shown.length === 0 ? styles.none : 'unseen'}>
            {shown.length === 0 ? t('none') : sought && t('matching', { count: shown.length })}
          </p>
        </>
      )}
      <ul ref={list} className={styles.list} data-many={many} onKeyDown={onKeyDown}>
        {shown.map((option, index) => (
          <li key={option.id}>
            <Choice
              param={param}
              option={option}
              incident={incident}
              describedBy={hintId}
              withId={twins.has(option.name)}
              isLast={option.id === last}
              isChosen={option.id === chosen}
              onChosen={setChosen}
              byArrows={many && index > 0}
            />
          </li>
        ))}
      </ul>
      <p id={hintId} className={styles.hint}>
        {t(inChat ? 'putHint' : 'copyHint')}
        {many && <span className="unseen"> {t('arrows')}</span>}
      </p>
    </fieldset>
  );
}

function matches({ id, name }: Option, sought: string): boolean {
  const plain = fold(sought);
  return fold(name).includes(plain) || id.toLowerCase().startsWith(plain);
}

/** "cafe" finds "Café". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
