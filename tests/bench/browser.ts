import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { connect, type Session } from './cdp';

/** In an address: the extension stays away from this page. */
export const WITHOUT = 'without-extension';

/** A running Chromium with the extension. */
export interface Bench {
  browser: Session;
  extensionId: string;
  version: string;
  openTab(url: string): Promise<Tab>;
  close(): Promise<void>;
}

/** A page, and the line to it. */
export interface Tab {
  targetId: string;
  cdp: Session;
  goto(url: string): Promise<void>;
  /** CPU milliseconds of all tasks of the page's main thread so far. */
  taskMs(): Promise<number>;
  close(): Promise<void>;
}

/** Starts Chromium with the shipped extension, but that it leaves pages alone whose address says so. */
export async function openBrowser(root: string, tlsPort: number): Promise<Bench> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mcp-doctor-bench-'));
  const extension = path.join(folder, 'extension');
  const profile = path.join(folder, 'profile');
  cpSync(path.join(root, '.output/e2e/chrome-mv3'), extension, { recursive: true });
  const manifestFile = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const script of manifest.content_scripts) script.exclude_matches = [`*://*/*${WITHOUT}*`];
  writeFileSync(manifestFile, JSON.stringify(manifest));

  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [...flags(extension, profile, tlsPort)], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await connect(await socketOf(profile));
  const { product } = await browser.send('Browser.getVersion');
  return {
    browser,
    version: product,
    extensionId: await until(async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      const worker = targetInfos.find(({ type }: { type: string }) => type === 'service_worker');
      return worker && new URL(worker.url).host;
    }),
    openTab: (url) => openTab(browser, url),
    async close() {
      await browser.send('Browser.close').catch(() => {});
      await ended;
      browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function flags(extension: string, profile: string, tlsPort: number): string[] {
  return [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-backgrounding-occluded-windows',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-features=Translate,OptimizationHints',
    '--password-store=basic',
    '--window-size=1280,800',
    `--user-data-dir=${profile}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--remote-debugging-port=0',
    '--ignore-certificate-errors',
    `--host-resolver-rules=MAP claude.ai:443 127.0.0.1:${tlsPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    'about:blank',
  ];
}

/** Address of the browser's own line, which it writes down once it is up. */
async function socketOf(profile: string): Promise<string> {
  const file = path.join(profile, 'DevToolsActivePort');
  return until(async () => {
    const [port, route] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return route && `ws://127.0.0.1:${port}${route}`;
  });
}

/** Asks again until there is an answer, for 20 seconds. */
export async function until<T>(ask: () => Promise<T | undefined | '' | false>): Promise<T> {
  for (let n = 0; n < 400; n++) {
    const answer = await ask();
    if (answer) return answer;
    await pause(50);
  }
  throw new Error(`waited too long for: ${ask}`);
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page of its own window, so that none hides another. */
async function openTab(browser: Session, url: string): Promise<Tab> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const cdp = await browser.attach(targetId);
  await cdp.send('Page.enable');
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const tab: Tab = {
    targetId,
    cdp,
    async goto(to) {
      const loaded = cdp.next('Page.loadEventFired');
      await cdp.send('Page.navigate', { url: to });
      await loaded;
    },
    async taskMs() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const metric = metrics.find(({ name }: { name: string }) => name === 'TaskDuration');
      return metric.value * 1000;
    },
    async close() {
      await browser.send('Target.closeTarget', { targetId });
    },
  };
  await tab.goto(url);
  return tab;
}
