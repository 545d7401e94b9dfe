import type { BrowserContext, Page } from '@playwright/test';
import type { Incident } from '../../lib/incidents/incident';
import { ledgerIn } from '../../lib/platform/ledger-slot';
import { corpus } from '../fixtures/surfaces';
import type { Corpus } from '../fixtures/surfaces/types';
import type { Sites } from '../playground/sites';
import { startSites } from '../playground/sites';
import { cardOf, expectedCards } from '../unit/corpus/expected';
import { test as base, builds, expect, launch } from './support/chromium';
import { playInPage } from './support/corpus-page';
import { CASE_HEADER, corpusSite, SOCKET_HOSTS, type Staged } from './support/corpus-site';
import { Panel } from './support/panel';

/** A host may show 30 new troubles a minute (lib/incidents/fold.ts), and a machine has only so much room. */
const PAGES = 20;
/** The watch rests after a second: whatever else there is to see has been seen by then. */
const SETTLED_MS = 2_000;
/** A machine that does many things at once may need so long. */
const PATIENCE_MS = 15_000;

declare const chrome: {
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  tabs: { query(of: object): Promise<{ id: number; title?: string }[]> };
};

/** One browser for all of a worker's corpora. */
const test = base.extend<object, { sites: Sites; browsing: { context: BrowserContext; panel: Panel } }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sites = await startSites({ hosts: [...corpus.map(({ host }) => host), ...SOCKET_HOSTS] });
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],
  browsing: [
    async ({ sites }, use) => {
      const context = await launch('', builds.e2e, sites);
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      const page = await context.newPage();
      await page.goto(`chrome-extension://${new URL(worker.url()).host}/sidepanel.html`);
      await use({ context, panel: new Panel(page) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

for (const each of corpus) {
  test(`${each.surface}: every error once, and nothing else`, async ({ browsing, sites }) => {
    test.setTimeout(120_000);
    const site = corpusSite(sites, each);
    for (let from = 0; from < each.cases.length; from += PAGES) {
      const staged = each.cases
        .slice(from, from + PAGES)
        .map((played, i) => site.stage(`${each.surface} ${from + i}`, played));
      await playAll(browsing, each, staged);
    }
  });
}

async function playAll(
  { context, panel }: { context: BrowserContext; panel: Panel },
  each: Corpus,
  staged: readonly Staged[],
): Promise<void> {
  await panel.forget();
  const pages = await Promise.all(staged.map((stage) => open(context, stage)));
  const expected = staged.map(({ played }) => played.cards.length).reduce((sum, count) => sum + count, 0);
  await expect
    .poll(async () => (await look(panel)).incidents.length, { timeout: PATIENCE_MS })
    .toBeGreaterThanOrEqual(expected)
    // What is missing is told below.
    .catch(() => {});
  await panel.page.waitForTimeout(SETTLED_MS);
  const { incidents, tabs } = await look(panel);
  await Promise.all(pages.map((page) => page.close()));

  for (const { key, played } of staged) {
    const tab = tabs.find(({ title }) => title === key);
    const shown = incidents
      .filter(({ tabId }) => tabId === tab?.id)
      .map((incident, i) => ({ ...cardOf(incident, played.cards[i]), surface: incident.surface }));
    const wanted = expectedCards(played.cards).map((card) => ({ ...card, surface: each.surface }));
    expect.soft(shown, `${each.surface}: ${played.name}`).toEqual(wanted);
  }
  const known = new Set(tabs.map(({ id }) => id));
  expect.soft(incidents.filter(({ tabId }) => !known.has(Number(tabId)))).toEqual([]);
}

/** The ledger and the tabs, as they are now. */
async function look(panel: Panel) {
  const { stored, tabs } = await panel.page.evaluate(async () => ({
    stored: await chrome.storage.local.get(),
    tabs: (await chrome.tabs.query({})).map(({ id, title }) => ({ id, title })),
  }));
  const ledger = ledgerIn(stored) as { incidents: Incident[] } | undefined;
  return { incidents: ledger?.incidents ?? [], tabs };
}

async function open(context: BrowserContext, stage: Staged): Promise<Page> {
  const page = await context.newPage();
  await page.setExtraHTTPHeaders({ [CASE_HEADER]: stage.key });
  await page.goto(stage.href);
  const [first, ...rest] = stage.steps();
  await page.evaluate(
    playInPage,
    first && 'show' in first ? rest : [first, ...rest].filter((step) => !!step),
  );
  return page;
}
