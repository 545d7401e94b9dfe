import { useTranslations } from 'use-intl';
import { checkStates } from '../../lib/atribu/checks';
import type { CheckKey } from '../../lib/atribu/explanation';
import { useScene } from '../panel/panel-context';
import { Checklist } from './checklist';

interface Props extends Omit<Parameters<typeof Checklist>[0], 'title' | 'checks'> {
  conditions: readonly CheckKey[];
}

/** Conditions that all must hold, as far as is known. */
export function ConditionList({ conditions, ...list }: Props) {
  const t = useTranslations('card.checks');
  const words = useTranslations('checks');
  const states = checkStates(conditions, useScene().facts);
  const checks = conditions.map((key) => ({ key, state: states[key], text: words(key) }));
  return <Checklist title={t('title')} checks={checks} {...list} />;
}
