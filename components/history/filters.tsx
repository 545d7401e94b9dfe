import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { explain } from '../../lib/atribu/explain';
import { type Filter, tally } from '../../lib/incidents/history';
import type { Incident } from '../../lib/incidents/incident';
import { surfaceName } from '../../lib/surfaces';
import buttons from '../ui/button.module.css';
import { Select } from '../ui/select';
import styles from './history.module.css';

interface Props {
  incidents: readonly Incident[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Which errors, and where: of those that there are, the most frequent first. */
export function Filters({ incidents, filter, onChange }: Props) {
  const t = useTranslations('history.filter');
  const titleOf = useTitleOf();
  const codes = useMemo(() => tally(incidents, ({ envelope }) => envelope.code), [incidents]);
  const surfaces = useMemo(() => tally(incidents, ({ surface }) => surface), [incidents]);
  const { code, surface } = filter;
  // What was chosen stays on offer, though the last of its kind is gone.
  const offered = (names: [string, number][], chosen: string | null) =>
    chosen === null || names.some(([name]) => name === chosen) ? names : [...names, [chosen, 0] as const];

  return (
    <div className={styles.filters}>
      <Select
        label={t('code')}
        value={code}
        onChange={(next) => onChange({ ...filter, code: next })}
        items={[
          { value: null, label: t('allCodes') },
          ...offered(codes, code).map(([value]) => ({ value, label: titleOf(value) })),
        ]}
      />
      <Select
        label={t('surface')}
        value={surface}
        onChange={(next) => onChange({ ...filter, surface: next })}
        items={[
          { value: null, label: t('allSurfaces') },
          ...offered(surfaces, surface).map(([value]) => ({ value, label: surfaceName(value) })),
        ]}
      />
      {(code !== null || surface !== null) && (
        <button
          type="button"
          className={`${buttons.button} ${buttons.link}`}
          onClick={() => onChange({ code: null, surface: null })}
        >
          {t('reset')}
        </button>
      )}
    </div>
  );
}

/** What an error is called when nothing but its code is known; the code itself where that is new. */
function useTitleOf(): (code: string) => string {
  const t = useTranslations('catalogue');
  return (code) => {
    const { variant, values } = explain(code === 'hidden_error' ? { code, hidden: 'other' } : { code });
    return variant === 'unknown' ? code : t(`${variant}.title`, values);
  };
}
