import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { ask as askIn } from '../../playground/driver';
import {
  bidi,
  type ExtensionPage,
  EXTENSION_ID as id,
  inChrome,
  openExtensionPage,
  startFirefox,
} from '../../playground/firefox';
import { type Sites, startSites } from '../../playground/sites';
import { grantedCopy, manageFirefox } from './managed';

const output = path.resolve(import.meta.dirname, '../../../.output');
const widget = `${id.replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;

export type { ExtensionPage };

/** Firefox's own sidebar with our panel in it. */
export interface Sidebar {
  /** Presses the toolbar button, as a person would. */
  pressToolbar(): Promise<void>;
  isOpen(): Promise<boolean>;
  /** Runs with the sidebar's `document`; undefined while it is not open. */
  read<T>(js: string): Promise<T | undefined>;
  /** A click of the mouse in the middle of what the selector finds, from the browser's own window. */
  click(selector: string): Promise<void>;
}

interface Options {
  /** The organisation's policy, if there is one. */
  managed: object | undefined;
  /** Tests the shipped build, with access to these sites beside the fixed ones; else the build with access to all. */
  granted: readonly string[] | undefined;
}

interface Fixtures {
  firefox: Browser;
  bidi: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** Runs in the browser's own window, for what no page may do. */
  chromeScope: <T>(js: string) => Promise<T>;
  /** Opens one of the extension's pages as a tab. */
  openPage: (file: string) => Promise<ExtensionPage>;
  panel: ExtensionPage;
  /** The real sidebar, seen from the panel's tab. */
  sidebar: Sidebar;
  /** Ends the background page, as idleness would. Returns its state. */
  killBackground: () => Promise<string>;
}

export const test = base.extend<Fixtures & Options, { sites: Sites }>({
  managed: [undefined, { option: true }],
  granted: [undefined, { option: true }],
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sites = await startSites();
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ sites, managed, granted }, use, info) => {
    const home = info.outputPath('home');
    if (managed) manageFirefox(home, id, managed);
    const extension = granted
      ? grantedCopy(path.join(output, 'firefox-mv3'), info.outputPath('granted'), granted)
      : path.join(output, 'e2e/firefox-mv3');
    const browser = await startFirefox({
      executable: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      extension,
      proxyPort: sites.proxyPort,
      headless: process.env.HEADED !== '1',
      ...(managed && { env: { ...process.env, HOME: home } }),
    });
    await use(browser);
    await browser.close();
  },
  bidi: async ({ firefox }, use) => use((method, params) => bidi(firefox, method, params)),
  chromeScope: async ({ firefox }, use) => use(<T>(js: string) => inChrome<T>(firefox, js)),
  openPage: async ({ firefox }, use) => use((file) => openExtensionPage(firefox, file)),
  panel: async ({ openPage }, use) => use(await openPage('sidepanel.html')),
  sidebar: async ({ chromeScope, panel }, use) => {
    const read = <T>(js: string) =>
      panel.evaluate<T | undefined>(`(() => {
        const [view] = browser.extension.getViews({ type: 'sidebar' });
        const document = view?.document;
        return document && (${js});
      })()`);
    await use({
      read,
      pressToolbar: () =>
        chromeScope(`
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('${id}');
          const button = ExtensionParent.apiManager.global.browserActionFor(extension);
          const input = window.windowUtils.setHandlingUserInput(true);
          try { await button.triggerAction(window); } finally { input.destruct(); }`),
      isOpen: () =>
        chromeScope(`return SidebarController.isOpen && SidebarController.currentID === '${widget}';`),
      async click(selector) {
        // The protocol hands over objects in a spelling of its own.
        const spot = await read<string>(
          `((element) => {
            element.scrollIntoView({ block: 'center' });
            return JSON.stringify(element.getBoundingClientRect());
          })(document.querySelector(${JSON.stringify(selector)}))`,
        );
        const { x, y, width, height } = JSON.parse(spot ?? '{}') as DOMRect;
        await chromeScope(`
          const frame = document.getElementById('sidebar');
          const inner = frame.contentDocument.getElementById('webext-panels-browser');
          const [outer, within] = [frame, inner].map((each) => each.getBoundingClientRect());
          const x = outer.x + within.x + ${x + width / 2};
          const y = outer.y + within.y + ${y + height / 2};
          for (const type of ['mousemove', 'mousedown', 'mouseup']) {
            const clickCount = type === 'mousemove' ? 0 : 1;
            // Firefox 142 has the older of the two.
            if (window.synthesizeMouseEvent) window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount });
            else window.windowUtils.sendMouseEvent(type, x, y, 0, clickCount, 0);
          }`);
      },
    });
  },
  killBackground: async ({ chromeScope }, use) =>
    use(() =>
      chromeScope(`
        const { extension } = WebExtensionPolicy.getByID('${id}');
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
        return extension.backgroundState;`),
    ),
});

/** The cards on a panel page, by the attributes that outside checks rely on. */
export async function cards(panel: ExtensionPage): Promise<Record<string, string>[]> {
  const json = await panel.evaluate<string>(
    "JSON.stringify([...document.querySelectorAll('article[data-incident]')].map((a) => ({ ...a.dataset })))",
  );
  return JSON.parse(json);
}

/** Asks in a chat page, for {@link ask} knows no Puppeteer. */
export function ask(page: Page, text: string): Promise<void> {
  return askIn(
    { evaluate: (work, argument) => page.evaluate(work as (given: unknown) => never, argument) },
    text,
  );
}

export { expect };
