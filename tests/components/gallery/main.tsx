import { createRoot } from 'react-dom/client';
import { App } from '../../../components/panel/app';
import type { PanelSource } from '../../../components/panel/panel-source';
import { en } from '../../../lib/i18n/en';
import { noPolicy } from '../../../lib/platform/policy';
import { disguise } from './pseudo';
import { NOW, type Situation, situations } from './situations';

// The pictures are of one moment, until a test moves it on.
let shownAt = NOW;
Date.now = () => shownAt;

const watchers = new Set<(ledger: Situation['ledger']) => void>();
/** For tests: what happens while the panel is open. */
Object.assign(window, {
  gallery: {
    /** The ledger becomes another situation's. */
    deliver(name: string) {
      const next = situations[name];
      for (const changed of watchers) if (next) changed(next.ledger);
    },
    /** Time passes, ms; as after sleep, the panel hears of it by coming back into view. */
    pass(ms: number) {
      shownAt += ms;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  },
});

const stored = ({ incidents, advisories, facts }: Situation['ledger']) => ({
  bytes: 300 + 812 * incidents.length + 240 * advisories.length,
  incidents: incidents.length,
  advisories: advisories.length,
  facts: facts ? Object.keys(facts).length - 1 : 0,
  choices: incidents.length > 0 ? 2 : 0,
  sites: 1,
  settings: 3,
  aside: 0,
});
const nothing = () => () => undefined;
const done = () => Promise.resolve({ ok: true as const });

function sourceOf({
  ledger,
  page,
  recent,
  open,
  browser,
  site,
  sites,
  settings,
  locked,
  loading,
}: Situation): PanelSource {
  return {
    ledgerQuery: {
      queryKey: ['ledger'],
      queryFn: () => (loading ? new Promise(() => {}) : Promise.resolve(ledger)),
    },
    watchLedger(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    pageQuery: { queryKey: ['page'], queryFn: () => Promise.resolve(page) },
    watchPage: nothing,
    choicesQuery: { queryKey: ['choices'], queryFn: () => Promise.resolve(recent) },
    findOpen: async (chats) => (open ? [...chats] : []),
    watchOpen: nothing,
    siteQuery: { queryKey: ['site'], queryFn: () => Promise.resolve(site) },
    watchSite: nothing,
    policyQuery: { queryKey: ['policy'], queryFn: async () => ({ policy: noPolicy, problems: [] }) },
    watchPolicy: nothing,
    sitesQuery: { queryKey: ['sites'], queryFn: async () => sites },
    watchSites: nothing,
    settingsQuery: {
      queryKey: ['settings'],
      // What is shown is the address's to say, whatever the situation has decided.
      queryFn: async () => ({
        settings: { ...settings, ...(lang !== null && { language: 'auto' as const }) },
        locked,
      }),
    },
    watchSettings: nothing,
    storedQuery: { queryKey: ['stored'], queryFn: async () => stored(ledger) },
    seenAt: '2026-11',
    browser,
    isInTab: async () => false,
    commands: {
      allowSite: done,
      clearHistory: done,
      eraseEverything: done,
      forgetSite: done,
      look: done,
      changeSettings: async () => true,
      addMute: async () => true,
      endMute: async () => true,
      mayNotify: async () => false,
      askForNotifications: done,
      dismiss: done,
      restore: done,
      dismissAdvisory: done,
      draft: done,
      goTo: done,
      rememberChoice: () => Promise.resolve(),
    },
  };
}

const asked = new URLSearchParams(location.search);

/**
 * One situation of the panel, chosen by `?show=`, in English or as `&lang=` says: es or pseudo. To look at it:
 * `npx vite tests/components/gallery`.
 */
const name = asked.get('show') ?? '';
const lang = asked.get('lang');
if (lang === 'pseudo') disguise(en);
const situation = situations[name];
const root = document.getElementById('root');

if (root && situation) {
  if (situation.screen !== '') history.replaceState(null, '', `#${situation.screen}`);
  createRoot(root).render(
    <App
      source={sourceOf(situation)}
      version="0.1.0"
      languages={[lang === 'es' ? 'es-CL' : 'en-GB']}
      timeZone="UTC"
    />,
  );
  void walk(situation.press).then(() => (situation.unfold ? unfold() : undefined));
} else if (root) {
  root.innerHTML = Object.keys(situations)
    .map((key) => `<p><a href="?show=${key}">${key}</a></p>`)
    .join('');
}

/** Presses buttons one after the other, each as soon as it is there. */
async function walk(selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    const find = () => document.querySelector<HTMLElement>(selector);
    for (let round = 0; round < 100 && !find(); round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    find()?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  document.documentElement.dataset.walked = '';
}

/** Opens everything that can be opened, from the outside in. */
async function unfold(): Promise<void> {
  // A menu closes when another opens, and would be opened forever.
  const folded = 'main [aria-expanded="false"]:not([aria-haspopup])';
  for (let round = 0; round < 100 && document.documentElement.dataset.unfolded === undefined; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const next = document.querySelector<HTMLElement>(folded);
    if (next) next.click();
    else if (document.querySelector('main [aria-expanded="true"]')) {
      document.documentElement.dataset.unfolded = '';
    }
  }
}
