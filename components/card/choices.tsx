import { useQueryClient } from '@tanstack/react-query';
import { Check, ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { choiceDraft } from '../../lib/atribu/explain';
import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident } from '../../lib/incidents/incident';
import { usePanelTools } from '../panel/panel-context';
import { Foreign } from '../ui/foreign';
import styles from './choices.module.css';
import { useDraftText } from './texts';
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

interface ChoiceProps {
  param: Options['param'];
  option: Option;
  incident: Incident;
  describedBy: string;
  /** Tells two of one name apart. */
  withId: boolean;
  /** It was chosen last time. */
  isLast: boolean;
  /** Of many, only the first is on Tab's way; the arrows reach the others. */
  byArrows: boolean;
}

function Choice({ param, option, incident, describedBy, withId, isLast, byArrows }: ChoiceProps) {
  const t = useTranslations('card');
  const { commands, choicesQuery } = usePanelTools();
  const queries = useQueryClient();
  const { landed, handOver } = useHandOver(incident);
  const text = useDraftText(choiceDraft(param, option));
  const choose = () => {
    handOver(text);
    void commands.rememberChoice(param, option.id).then(() => queries.invalidateQueries(choicesQuery));
  };
  return (
    <button
      type="button"
      className={styles.choice}
      data-scope-id={option.id}
      aria-describedby={describedBy}
      tabIndex={byArrows ? -1 : 0}
      onClick={choose}
    >
      <span className={styles.name}>
        <Foreign>{option.name}</Foreign>
        {withId && <small className={styles.id}>{option.id}</small>}
      </span>
      {isLast && !landed && <small className={styles.last}>{t('choices.last')}</small>}
      {landed ? (
        <span className={styles.landed}>
          <Check size={14} aria-hidden />
          {t(landed === 'chat' ? 'hand.isPut' : 'hand.isCopied')}
        </span>
      ) : (
        <ChevronRight size={15} aria-hidden className={styles.go} />
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
