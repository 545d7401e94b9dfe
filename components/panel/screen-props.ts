import type { ComponentType } from 'react';
import type { LedgerView } from '../../lib/incidents/queries';
import type { ActivePage } from '../../lib/platform/active-page';
import type { PanelSource } from './panel-source';
import type { Route, ScreenName } from './route';

/** What every screen is given. Cards' tools and scene, all words, notices and announcements are around it. */
export interface ScreenProps {
  route: Route;
  ledger: LedgerView;
  /** The chat beside the panel. */
  page: ActivePage | null;
  source: PanelSource;
  /** The extension's version. */
  version: string;
}

/**
 * A screen: one heading of level 2 that takes the focus on arrival (screens/screen.tsx), and what is below it.
 * It stays, hidden and asleep, when another is shown, so that going back finds it as it was left.
 */
export type ScreenComponent = ComponentType<ScreenProps>;

/** Screens beside the chats, each loaded when it is first opened. One that is not here has no link in the header. */
export type Screens = Partial<Record<Exclude<ScreenName, 'now'>, () => Promise<ScreenComponent>>>;
