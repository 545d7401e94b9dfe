import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { choiceDraft } from '../../lib/atribu/explain';
import type { Explanation } from '../../lib/atribu/explanation';
import { Foreign } from '../ui/foreign';
import { useCopy } from '../ui/use-copy';
import styles from './choices.module.css';
import { useDraftText } from './texts';

type Options = NonNullable<Explanation['choices']>;
type Option = Options['options'][number];

/** More than fit a glance: then a search field comes first. */
const MANY = 7;

/** The workspaces or profiles to choose from; a choice copies the request for the assistant. */
export function Choices({ param, options }: Options) {
  const t = useTranslations('card.choices');
  const format = useFormatter();
  const [sought, setSought] = useState('');
  const searchId = useId();
  const hintId = useId();
  const many = options.length > MANY;
  const shown = many ? options.filter((option) => matches(option, sought)) : options;
  const count = format.number(options.length);
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
          />
          <p role="status" className={shown.length === 0 ? styles.none : 'unseen'}>
            {shown.length === 0 ? t('none') : sought && t('matching', { count: shown.length })}
          </p>
        </>
      )}
      <ul className={styles.list} data-many={many}>
        {shown.map((option) => (
          <li key={option.id}>
            <Choice param={param} option={option} describedBy={hintId} withId={twins.has(option.name)} />
          </li>
        ))}
      </ul>
      <p id={hintId} className={styles.hint}>
        {t('hint')}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  param: Options['param'];
  option: Option;
  describedBy: string;
  /** Tells two of one name apart. */
  withId: boolean;
}

function Choice({ param, option, describedBy, withId }: ChoiceProps) {
  const t = useTranslations('card.copy');
  const { copied, copy } = useCopy();
  const text = useDraftText(choiceDraft(param, option));
  return (
    <button
      type="button"
      className={styles.choice}
      data-scope-id={option.id}
      aria-describedby={describedBy}
      onClick={() => copy(text, t('paste'))}
    >
      <span>
        <Foreign>{option.name}</Foreign>
        {withId && <small className={styles.id}>{option.id}</small>}
      </span>
      {copied && (
        <span className={styles.copied}>
          <Check size={14} aria-hidden />
          {t('done')}
        </span>
      )}
    </button>
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
