import { useTranslations } from 'use-intl';
import { checkStates } from '../../lib/atribu/checks';
import type { CheckKey } from '../../lib/atribu/explanation';
import { useScene } from '../panel/panel-context';
import { Checklist } from './checklist';

interface Props extends Omit<Parameters<typeof Checklist>[0], 'title' | 'checks'> {
  conditions: readonly CheckKey[];
  /** What the server said not to hold, and when (epoch ms): it counts until a newer `whoami` says otherwise. */
  denied?: { key: CheckKey; at: number };
}

/** Conditions that all must hold, as far as is known. */
export function ConditionList({ conditions, denied, ...list }: Props) {
  const t = useTranslations('card.checks');
  const words = useTranslations('checks');
  const { facts } = useScene();
  const states = checkStates(conditions, facts);
  if (denied && (facts === null || facts.saidAt <= denied.at)) states[denied.key] = 'no';
  const checks = conditions.map((key) => ({ key, state: states[key], text: words(key) }));
  return <Checklist title={t('title')} checks={checks} {...list} />;
}
