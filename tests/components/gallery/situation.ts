import type { PanelSource } from '../../../components/panel/panel-source';
import type { Facts } from '../../../lib/incidents/facts';
import type { Incident } from '../../../lib/incidents/incident';
import type { LedgerView } from '../../../lib/incidents/queries';
import type { RecentChoices } from '../../../lib/incidents/recent-choices';
import type { ActivePage } from '../../../lib/platform/active-page';
import type { SettingsView } from '../../../lib/platform/decisions';
import { defaultSettings, type Settings } from '../../../lib/platform/settings';
import type { AllowedSite, SiteState } from '../../../lib/platform/sites';

export interface Situation {
  ledger: LedgerView;
  page: ActivePage | null;
  recent: RecentChoices;
  /** Other chats are still open in a tab. */
  open: boolean;
  /** Whose buttons and menus the person has. */
  browser: PanelSource['browser'];
  /** What the site in front is to the extension. */
  site: SiteState;
  /** The sites that were allowed. */
  sites: AllowedSite[];
  settings: Settings;
  /** What the organisation decided. */
  locked: SettingsView['locked'];
  /** Where in the panel, as the address's fragment says it; empty for the chats. */
  screen: string;
  /** Selectors of buttons that are pressed first, one after the other. */
  press: readonly string[];
  /** Everything that opens is shown open. */
  unfold: boolean;
  /** What is stored takes its time. */
  loading: boolean;
}

/** The moment of every picture: 14:31:50 on 24 November 2026, UTC. */
export const NOW = Date.UTC(2026, 10, 24, 14, 31, 50);
const MINUTE = 60_000;
export const ago = (minutes: number) => NOW - minutes * MINUTE;

export const chat: ActivePage = { surface: 'claude', conversation: 'chat-1', host: 'claude.ai', tabId: 1 };

/** What a marketer's `whoami` said: may read, is no admin, and write-back is off. */
export const facts: Facts = {
  saidAt: ago(12),
  scopes: ['mcp:read'],
  used: 1_240,
  cap: 20_000,
  pii_mode: 'masked_default',
  mcp_writeback_enabled: false,
  role: 'editor',
};

interface More
  extends Partial<Omit<Situation, 'ledger' | 'settings'>>,
    Partial<Omit<LedgerView, 'incidents'>> {
  settings?: Partial<Settings>;
}

export function show(incidents: Incident[], more: More = {}): Situation {
  const { page = chat, recent = { workspace_id: [], profile_id: [] }, open = false, unfold = false } = more;
  const { site = { kind: 'fixed' } } = more;
  const { sites = [], locked = [], screen = '', press = [], loading = false, browser = 'chrome' } = more;
  const settings = { ...defaultSettings, welcomed: true, ...more.settings };
  const { advisories = [], facts: known = null, trouble = null } = more;
  return {
    ledger: { incidents, advisories, facts: known, trouble },
    page,
    recent,
    open,
    browser,
    site,
    sites,
    settings,
    locked,
    screen,
    press,
    unfold,
    loading,
  };
}
