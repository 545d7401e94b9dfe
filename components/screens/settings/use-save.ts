import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SettingsView } from '../../../lib/platform/decisions';
import type { Settings } from '../../../lib/platform/settings';
import type { PanelSource } from '../../panel/panel-source';
import { useAnnounce } from '../../ui/announcer';

/** What the parts of the settings screen share. */
export interface Desk {
  view: SettingsView;
  source: PanelSource;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A setting stands outside its screen.');
  return desk;
}

/** What became of the last change; null once that is old. */
export type Outcome = 'saved' | 'failed' | null;

const SHOWN_MS = 2_500;

/** Carries out a change at once, and says what became of it, quietly where all is well. */
export function useSave(): { outcome: Outcome; save: (work: () => Promise<boolean>) => Promise<void> } {
  const t = useTranslations('settings');
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome !== 'saved') return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const save = async (work: () => Promise<boolean>) => {
    setOutcome(null);
    const done = await work();
    setOutcome(done ? 'saved' : 'failed');
    // What failed is an alert, which speaks for itself.
    announce(done ? t('saved') : '');
  };
  return { outcome, save };
}

/** One setting: what it is now, whether it is the person's to change, and how. */
export function useSetting<K extends keyof Settings>(name: K) {
  const { view, source } = useDesk();
  const { outcome, save } = useSave();
  return {
    value: view.settings[name],
    locked: view.locked.includes(name),
    outcome,
    change: (value: Settings[K]) =>
      save(() => source.commands.changeSettings({ [name]: value } as Partial<Settings>)),
  };
}
