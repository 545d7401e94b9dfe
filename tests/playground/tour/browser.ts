import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import type { Sites } from '../sites';

/** What the tour needs to know about this machine. */
export interface Machine {
  /** Which browser it is. */
  browser: 'chromium' | 'firefox';
  /** The repository. */
  root: string;
  /** The browser to start. */
  executable: string;
  /** Whether somebody can look on. */
  headed: boolean;
}

export interface TourBrowser {
  context: BrowserContext;
  extensionId: string;
  /** Opens the real side panel beside a page, by the toolbar button, and attaches to it. */
  openPanel(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension and a fresh profile; it knows no hosts but the local sites'. */
export async function startBrowser(machine: Machine, sites: Sites): Promise<TourBrowser> {
  const extension = path.join(machine.root, '.output/e2e/chrome-mv3');
  const profile = path.join(machine.root, '.cache/tour/profile');
  rmSync(profile, { recursive: true, force: true });
  const rules = sites.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${sites.tlsPort}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: machine.executable,
    headless: !machine.headed,
    viewport: machine.headed ? null : { width: 1000, height: 800 },
    // Somebody's Ctrl-C ends the tour in its own order; without anybody, Playwright clears up.
    handleSIGINT: !machine.headed,
    handleSIGTERM: !machine.headed,
    // Playwright switches extensions off, which would also refuse the one that is loaded later.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--load-extension=${extension}`,
      '--window-size=1360,900',
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      '--ignore-certificate-errors',
      // No bar across the page about the flags above and below.
      '--test-type',
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  });
  try {
    return await withExtension(context, extension, profile);
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function withExtension(
  context: BrowserContext,
  extension: string,
  profile: string,
): Promise<TourBrowser> {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context has a browser');
  const cdp = await browser.newBrowserCDPSession();
  const extensionId = await findExtension(context, cdp, extension);
  const opened: { close(): Promise<void> }[] = [];
  return {
    context,
    extensionId,
    async openPanel(page) {
      const panel = await openSidePanel(cdp, extensionId, profile, page);
      opened.push(panel.connection);
      return panel.page;
    },
    async close() {
      for (const connection of opened) await connection.close();
      await context.close();
    },
  };
}

/** Protocol methods that Playwright's types do not know yet. */
async function send<T>(cdp: CDPSession, method: string, params: object): Promise<T> {
  const call = cdp.send.bind(cdp) as (name: string, values: object) => Promise<unknown>;
  return (await call(method, params)) as T;
}

/** Waits for the extension's worker; branded Chrome ignores --load-extension and is asked over the protocol. */
async function findExtension(context: BrowserContext, cdp: CDPSession, extension: string): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => undefined));
  if (worker) return new URL(worker.url()).host;
  return (await send<{ id: string }>(cdp, 'Extensions.loadUnpacked', { path: extension })).id;
}

async function openSidePanel(cdp: CDPSession, extensionId: string, profile: string, page: Page) {
  await page.bringToFront();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === page.url());
  if (!tab) throw new Error(`no tab shows ${page.url()}`);
  await send(cdp, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  // Not the tab with the first steps, which is the same page at another address.
  const isPanel = (url: string) => url === `chrome-extension://${extensionId}/sidepanel.html`;
  await until('the side panel', async () =>
    (await cdp.send('Target.getTargets')).targetInfos.some((target) => isPanel(target.url)),
  );
  // A connection made before the panel was open would never list it.
  const [port, socket] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const connection = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${socket}`);
  const pages = connection.contexts().flatMap((context) => context.pages());
  const panel = pages.find((candidate) => isPanel(candidate.url()));
  if (!panel) throw new Error('the side panel is open but cannot be attached to');
  return { page: panel, connection };
}

/** Polls until something holds. */
export async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 5_000): Promise<void> {
  const start = Date.now();
  while (!(await holds())) {
    if (Date.now() - start > timeoutMs) throw new Error(`${what} did not come within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
