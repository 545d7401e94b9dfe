import { type Browser, browser } from 'wxt/browser';
import { within } from './timing';

const ASK = 'panel.ask';
const LOOK = 'panel.look';
const PATIENCE_MS = 500;

/**
 * 'no-panel': this browser has none. 'toolbar-only': Firefox opens its sidebar from the toolbar button, a shortcut
 * or the sidebar menu, never from a click in a page. 'no-gesture': not called within a click.
 */
export type PanelOpening = { ok: true } | { ok: false; reason: 'no-panel' | 'toolbar-only' | 'no-gesture' };

/** Firefox's sidebar, which the shared browser types leave out. */
interface Sidebar {
  toggle(): Promise<void>;
  isOpen(of: { windowId?: number }): Promise<boolean>;
}

/** What of the browser's API the panel needs; a test passes its own. */
export interface PanelApi {
  sidePanel?: Pick<typeof Browser.sidePanel, 'open'> & {
    /** Chrome 141 and newer. */
    close?(of: { windowId: number }): Promise<void>;
  };
  sidebarAction?: Sidebar;
  action: Pick<typeof Browser.action, 'onClicked'>;
  runtime?: Pick<typeof Browser.runtime, 'getContexts'>;
}

const browserApi = (): PanelApi => browser as unknown as PanelApi;

/**
 * Makes the toolbar button open the panel, and shut it where it stands open. To be called in the worker's first turn.
 * Chrome has a switch for that (openPanelOnActionClick), but a click that it takes gives no activeTab (seen in 156), and
 * without that nobody can allow another site.
 * @param offers whether the panel has something to offer over a page of this address: then it stays, and looks again
 */
export function openPanelFromToolbar(
  offers: (url: string | undefined) => Promise<boolean>,
  api: PanelApi = browserApi(),
): void {
  const { sidePanel, sidebarAction } = api;
  if (sidePanel) {
    api.action.onClicked.addListener(({ windowId, url }) => {
      // Asked before it opens; and nothing is awaited before it opens, which would lose the click.
      const wasOpen = isPanelOpen(windowId, api);
      sidePanel.open({ windowId }).catch(() => undefined);
      const settle = async () => {
        if (!(await wasOpen)) return;
        if (await offers(url)) await browser.runtime.sendMessage({ type: LOOK, id: 0, timestamp: 0 });
        else await sidePanel.close?.({ windowId });
      };
      settle().catch(() => undefined);
    });
  } else if (sidebarAction) {
    api.action.onClicked.addListener(() => {
      sidebarAction.toggle().catch(() => undefined);
    });
  }
}

/** For the panel: calls back when the toolbar button was pressed while it stood open, until the returned function is called. */
export function onLook(look: () => void): () => void {
  const listener = (message: unknown) => {
    if (Object(message).type === LOOK) look();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Opens the panel beside a tab, from a click in its page. Must be called in the click's own turn. */
export function openPanel(tabId: number, api: PanelApi = browserApi()): Promise<PanelOpening> {
  if (api.sidePanel) {
    return api.sidePanel.open({ tabId }).then(
      () => ({ ok: true }),
      () => ({ ok: false, reason: 'no-gesture' }),
    );
  }
  return Promise.resolve({ ok: false, reason: api.sidebarAction ? 'toolbar-only' : 'no-panel' });
}

/** Whether {@link openPanel} can do it at all in this browser, so that nobody offers what will be refused. */
export function opensFromPage(api: PanelApi = browserApi()): boolean {
  return api.sidePanel !== undefined;
}

/**
 * Whether the panel stands open in a window. The panel's page in a tab of its own does not count. Chrome says that there
 * is a panel but not in which window (`windowId` is -1, seen in 156), so the panel itself is asked.
 */
export async function isPanelOpen(windowId: number, api: PanelApi = browserApi()): Promise<boolean> {
  try {
    if (!api.sidePanel) return (await api.sidebarAction?.isOpen({ windowId })) === true;
    const open = await api.runtime?.getContexts({ contextTypes: ['SIDE_PANEL'] });
    if (!open?.length) return false;
    const question = { type: ASK, windowId, id: 0, timestamp: 0 };
    return (await within(PATIENCE_MS, browser.runtime.sendMessage(question))) === true;
  } catch {
    return false;
  }
}

/** For the panel: answers {@link isPanelOpen}. In a tab of its own it keeps silent. */
export async function standForPanel(): Promise<void> {
  if (await browser.tabs.getCurrent()) return;
  const { id } = await browser.windows.getCurrent();
  browser.runtime.onMessage.addListener((message: unknown, _, respond: (answer: boolean) => void) => {
    const { type, windowId } = Object(message) as { type?: unknown; windowId?: unknown };
    if (type === ASK && windowId === id) respond(true);
  });
}
