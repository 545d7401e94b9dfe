import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';
import { App } from '../../components/panel/app';
import type { PanelSource } from '../../components/panel/panel-source';
import type { Screens } from '../../components/panel/screen-props';
import { loadWords } from '../../lib/i18n/cards';
import { LANGUAGES } from '../../lib/i18n/languages';
import type { Incident } from '../../lib/incidents/incident';
import type { LedgerView } from '../../lib/incidents/queries';
import type { RecentChoices } from '../../lib/incidents/recent-choices';
import type { Stored } from '../../lib/incidents/stored';
import type { ActivePage } from '../../lib/platform/active-page';
import type { SettingsView } from '../../lib/platform/decisions';
import type { NotifyAnswer } from '../../lib/platform/notifications';
import { noPolicy, type Policy, type PolicyProblem } from '../../lib/platform/policy';
import { defaultSettings, type Settings } from '../../lib/platform/settings';
import type { AllowedSite, AllowResult, SiteState } from '../../lib/platform/sites';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Answer = Awaited<ReturnType<PanelSource['commands']['dismiss']>>;

export const chat: ActivePage = { surface: 'claude', conversation: 'chat-1', host: 'claude.ai', tabId: 1 };

/** A ledger and a page that tests change by hand, with the worker's part played in place. */
export class FakeSource {
  readonly dismissed: string[] = [];
  /** What was put into the chat, and where the panel jumped. */
  readonly drafted: string[] = [];
  readonly visited: (number | null)[] = [];
  readonly chosen: string[] = [];
  answer: Answer = { ok: true };
  /** The chat's answer to a draft. */
  composer: Answer = { ok: true };
  /** Ids of the incidents whose chats are still open in a tab. */
  open: string[] = [];
  /** What the site in front is, what was decided about it, and how the browser answers. */
  site: SiteState = { kind: 'fixed' };
  siteAnswer: AllowResult = { ok: true };
  readonly decided: string[] = [];
  /** Whether the browser lets us notify, and what it answers when it is asked to. */
  mayNotify = false;
  notifyAnswer: NotifyAnswer = { ok: true };
  sites: AllowedSite[] = [];
  settings: Settings = { ...defaultSettings, welcomed: true };
  stored: Stored | null = null;
  locked: SettingsView['locked'] = [];
  policy: Policy = noPolicy;
  problems: readonly PolicyProblem[] = [];
  recent: RecentChoices = { workspace_id: [], profile_id: [] };
  private readonly settingsWatchers = new Set<(view: SettingsView) => void>();
  private readonly ledgerWatchers = new Set<(view: LedgerView) => void>();
  private readonly pageWatchers = new Set<(page: ActivePage | null) => void>();
  private readonly openWatchers = new Set<() => void>();
  private ledger: LedgerView;
  private page: ActivePage | null;

  constructor(
    incidents: readonly Incident[],
    page: ActivePage | null = chat,
    more: Partial<LedgerView> = {},
  ) {
    this.ledger = { incidents, advisories: [], facts: null, trouble: null, ...more };
    this.page = page;
  }

  readonly source: PanelSource = {
    ledgerQuery: { queryKey: ['ledger'], queryFn: () => Promise.resolve(this.ledger) },
    pageQuery: { queryKey: ['page'], queryFn: () => Promise.resolve(this.page) },
    watchLedger: (changed) => {
      this.ledgerWatchers.add(changed);
      return () => this.ledgerWatchers.delete(changed);
    },
    watchPage: (changed) => {
      this.pageWatchers.add(changed);
      return () => this.pageWatchers.delete(changed);
    },
    choicesQuery: { queryKey: ['choices'], queryFn: () => Promise.resolve(this.recent) },
    findOpen: async (chats) => chats.filter((it) => 'id' in it && this.open.includes(String(it.id))),
    watchOpen: (changed) => {
      this.openWatchers.add(changed);
      return () => this.openWatchers.delete(changed);
    },
    siteQuery: { queryKey: ['site'], queryFn: () => Promise.resolve(this.site) },
    watchSite: () => () => undefined,
    policyQuery: {
      queryKey: ['policy'],
      queryFn: () => Promise.resolve({ policy: this.policy, problems: this.problems }),
    },
    watchPolicy: () => () => undefined,
    sitesQuery: { queryKey: ['sites'], queryFn: async () => this.sites },
    watchSites: () => () => undefined,
    settingsQuery: {
      queryKey: ['settings'],
      queryFn: async () => ({ settings: this.settings, locked: this.locked }),
    },
    watchSettings: (changed) => {
      this.settingsWatchers.add(changed);
      return () => this.settingsWatchers.delete(changed);
    },
    storedQuery: { queryKey: ['stored'], queryFn: async () => this.stored },
    seenAt: '2026-11',
    browser: 'chrome',
    isInTab: async () => false,
    commands: {
      clearHistory: async () => {
        this.decided.push('clear');
        if (this.answer.ok) this.setLedger({ incidents: [], advisories: [], facts: null });
        return this.answer;
      },
      eraseEverything: async () => {
        this.decided.push('erase');
        return this.answer;
      },
      changeSettings: async (change) => {
        this.changeSettings(change);
        return this.answer.ok;
      },
      addMute: async (mute) => {
        this.changeSettings({ mutes: [...this.settings.mutes, mute] });
        return this.answer.ok;
      },
      endMute: async (mute) => {
        this.changeSettings({ mutes: this.settings.mutes.filter((each) => each !== mute) });
        return this.answer.ok;
      },
      mayNotify: async () => this.mayNotify,
      askForNotifications: async () => {
        this.decided.push('ask for notifications');
        this.mayNotify = this.notifyAnswer.ok;
        return this.notifyAnswer;
      },
      allowSite: async (origin) => {
        this.decided.push(`allow ${origin}`);
        return this.siteAnswer;
      },
      forgetSite: async (origin) => {
        this.decided.push(`forget ${origin}`);
        return this.siteAnswer;
      },
      look: async (tabId) => {
        this.decided.push(`look ${tabId}`);
        return this.answer;
      },
      draft: async (text) => {
        if (this.composer.ok) this.drafted.push(text);
        return this.composer;
      },
      goTo: async ({ tabId }) => {
        this.visited.push(tabId);
        return this.answer;
      },
      rememberChoice: async (param, id) => {
        this.chosen.push(id);
        this.recent = { ...this.recent, [param]: [id, ...this.recent[param]] };
      },
      dismissAdvisory: async (id) => {
        if (this.answer.ok) {
          this.setLedger({
            advisories: this.ledger.advisories.map((it) => (it.id === id ? { ...it, dismissedAt: 0 } : it)),
          });
        }
        return this.answer;
      },
      dismiss: async (id) => {
        this.dismissed.push(id);
        if (this.answer.ok) this.close(id);
        return this.answer;
      },
      restore: async (id) => {
        if (this.answer.ok) this.change(id, ({ closed: _, ...open }) => open);
        return this.answer;
      },
    },
  };

  setIncidents(incidents: readonly Incident[]): void {
    this.setLedger({ incidents });
  }

  setLedger(change: Partial<LedgerView>): void {
    this.ledger = { ...this.ledger, ...change };
    for (const changed of this.ledgerWatchers) changed(this.ledger);
  }

  changeSettings(change: Partial<Settings>): void {
    if (!this.answer.ok) return;
    this.settings = { ...this.settings, ...change };
    for (const changed of this.settingsWatchers) changed({ settings: this.settings, locked: this.locked });
  }

  /** Chats were opened or closed. */
  setOpen(ids: string[]): void {
    this.open = ids;
    for (const changed of this.openWatchers) changed();
  }

  setPage(page: ActivePage | null): void {
    this.page = page;
    for (const changed of this.pageWatchers) changed(page);
  }

  private close(id: string): void {
    this.change(id, (incident) => ({ ...incident, closed: { as: 'dismissed', at: 0 } }));
  }

  private change(id: string, how: (incident: Incident) => Incident): void {
    this.setIncidents(this.ledger.incidents.map((it) => (it.id === id ? how(it) : it)));
  }
}

/** Lets everything under way come to rest, by whatever clock the test runs. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await act(async () => {
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(1);
      else await new Promise((resolve) => setTimeout(resolve, 1));
    });
  }
}

/** Opens the panel as British English in UTC, unless told otherwise, and waits until it rests. */
export async function openPanel(
  fake: FakeSource,
  screens?: Screens,
  languages: readonly string[] = ['en-GB'],
) {
  await Promise.all([import('../../components/panel/cards'), ...LANGUAGES.map(loadWords)]);
  // Leaves the timers alone: a test that turns the clock does it by itself.
  const user = userEvent.setup({ delay: null });
  const view = render(
    <App source={fake.source} version="0.1.0" languages={languages} timeZone="UTC" screens={screens} />,
  );
  await settle();
  return { user, ...view };
}

export async function openWith(...incidents: Incident[]) {
  const fake = new FakeSource(incidents);
  return { fake, ...(await openPanel(fake)) };
}

/** The card with this title. */
export function card(title: string | RegExp) {
  const article = screen.getByRole('article', { name: title });
  return { article, ...within(article) };
}

export const copied = () => navigator.clipboard.readText();
