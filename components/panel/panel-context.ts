import { createContext, useContext } from 'react';
import type { Facts } from '../../lib/incidents/facts';
import type { Incident } from '../../lib/incidents/incident';
import type { ActivePage } from '../../lib/platform/active-page';
import type { Mute } from '../../lib/platform/settings';
import type { PanelSource } from './panel-source';

/** What a card needs besides its incident, and what never changes while the panel is open. */
export interface PanelTools {
  /** The extension's version, for support. */
  version: string;
  commands: PanelSource['commands'];
  choicesQuery: PanelSource['choicesQuery'];
}

/** What is around a card, and changes. */
export interface Scene {
  /** The chat beside the panel. */
  page: ActivePage | null;
  /** What the last `whoami` said. */
  facts: Facts | null;
  /** The mutes that stand now. */
  mutes: readonly Mute[];
  /** Hosts that may be linked beside atribu.app: the organisation's own to allow. */
  dashboardHosts: readonly string[];
}

export const PanelToolsContext = createContext<PanelTools | null>(null);
export const SceneContext = createContext<Scene | null>(null);
/** The whole ledger, for what follows from several of its cards. Apart, for it changes with every one of them. */
export const IncidentsContext = createContext<readonly Incident[]>([]);

export function usePanelTools(): PanelTools {
  return inside(useContext(PanelToolsContext));
}

export function useScene(): Scene {
  return inside(useContext(SceneContext));
}

function inside<T>(value: T | null): T {
  if (value === null) throw new Error('A card stands outside the panel.');
  return value;
}
