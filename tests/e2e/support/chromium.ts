import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  expect,
  type Page,
  type Worker,
} from '@playwright/test';
import { type Sites, startSites } from '../../playground/sites';
import { Panel } from './panel';

const root = path.resolve(import.meta.dirname, '../../..');

/** Whichever build a spec drives; the production build only where permissions and network are the question. */
export const builds = {
  e2e: path.join(root, '.output/e2e/chrome-mv3'),
  production: path.join(root, '.output/chrome-mv3'),
};

/** What the specs use of the extension API, in the panel's own page. */
declare const chrome: {
  tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId?: number }): Promise<string> };
};

interface TestFixtures {
  /** Folder of the extension under test. */
  extension: string;
  profile: string;
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  browserCdp: CDPSession;
  /** The panel opened as a tab: it shows every incident. */
  panel: Panel;
  /** The real side panel: opened by the toolbar button over the given page, then attached to. */
  openSidePanel: (page: Page) => Promise<Panel>;
  /** The real side panel, once something has opened it. */
  attachSidePanel: () => Promise<Panel>;
  killWorker: () => Promise<void>;
  /** Text on the toolbar button over the given page. */
  badge: (page: Page) => Promise<string>;
}

export interface Options {
  build: keyof typeof builds;
  /** Whether the browser keeps pages that were left (bfcache), as people's browsers do. Playwright has that off. */
  keepsPages: boolean;
}

export const test = base.extend<TestFixtures & Options, { sites: Sites }>({
  build: ['e2e', { option: true }],
  keepsPages: [false, { option: true }],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sites = await startSites();
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],
  extension: async ({ build }, use) => use(builds[build]),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  profile: async ({}, use, info) => use(info.outputPath('profile')),
  context: async ({ sites, profile, extension, keepsPages }, use) => {
    const context = await launch(profile, extension, sites, keepsPages);
    await use(context);
    await context.close();
  },
  worker: async ({ context }, use) =>
    use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }))),
  extensionId: async ({ worker }, use) => use(new URL(worker.url()).host),
  browserCdp: async ({ context }, use) => {
    const browser = context.browser();
    if (!browser) throw new Error('a persistent context has a browser');
    await use(await browser.newBrowserCDPSession());
  },
  panel: async ({ context, extensionId }, use) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await use(new Panel(page));
  },
  attachSidePanel: async ({ browserCdp, profile }, use) => {
    const connections: Browser[] = [];
    await use(async () => {
      await expect.poll(() => isPanelThere(browserCdp)).toBe(true);
      // A connection made before the panel opens never lists it, hence a new one each time.
      const [port, socket] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${socket}`);
      connections.push(browser);
      const opened = browser
        .contexts()
        .flatMap((c) => c.pages())
        .find((p) => p.url().endsWith('/sidepanel.html'));
      if (!opened) throw new Error('the side panel is open but cannot be attached to');
      return new Panel(opened);
    });
    for (const connection of connections) await connection.close();
  },
  openSidePanel: async ({ browserCdp, extensionId, attachSidePanel }, use) =>
    use(async (page) => {
      // A worker that has just started has not told the browser yet what its button does: pressed again, it does.
      await expect(async () => {
        await triggerAction(browserCdp, extensionId, page);
        await expect.poll(() => isPanelThere(browserCdp), { timeout: 3_000 }).toBe(true);
      }).toPass({ timeout: 20_000 });
      return attachSidePanel();
    }),
  killWorker: async ({ browserCdp }, use) =>
    use(async () => {
      const workers = async () =>
        (await browserCdp.send('Target.getTargets')).targetInfos
          .filter((t) => t.type === 'service_worker')
          .map((t) => t.targetId);
      const killed = await workers();
      for (const targetId of killed) await browserCdp.send('Target.closeTarget', { targetId });
      // An event may start it anew at once, as another target.
      await expect.poll(async () => (await workers()).filter((id) => killed.includes(id)).length).toBe(0);
    }),
  badge: async ({ panel }, use) =>
    use(async (page) =>
      // Asked from the panel's page: evaluating in a dead worker would hang.
      panel.page.evaluate(async (url) => {
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find((t) => t.url === url);
        return chrome.action.getBadgeText({ tabId: tab?.id });
      }, page.url()),
    ),
});

/** Starts Chromium with the extension; every host but the fixtures' fails to resolve. */
export async function launch(
  profile: string,
  extension: string,
  sites: Sites,
  keepsPages = false,
): Promise<BrowserContext> {
  const rules = sites.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${sites.tlsPort}`);
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: process.env.HEADED !== '1',
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: keepsPages ? ['--disable-back-forward-cache'] : [],
    viewport: { width: 1280, height: 800 },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--remote-debugging-port=0',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  });
}

/** Whether a side panel stands open. */
export async function isPanelThere(cdp: CDPSession): Promise<boolean> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.some(({ url }) => url.endsWith('/sidepanel.html'));
}

/** Clicks the toolbar button over a page, as a person would. */
export async function triggerAction(cdp: CDPSession, extensionId: string, page: Page): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find((t) => t.type === 'tab' && t.url === page.url());
  if (!tab) throw new Error(`no tab target for ${page.url()}`);
  // Newer than Playwright's protocol types.
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

export { expect };
