import { type Browser, browser } from 'wxt/browser';

/**
 * 'no-panel': this browser has none. 'toolbar-only': Firefox opens its sidebar from the toolbar button, a shortcut
 * or the sidebar menu, never from a click in a page. 'no-gesture': not called within a click.
 */
export type PanelOpening = { ok: true } | { ok: false; reason: 'no-panel' | 'toolbar-only' | 'no-gesture' };

/** Firefox's sidebar, which the shared browser types leave out. */
interface Sidebar {
  toggle(): Promise<void>;
}

/** What of the browser's API the panel needs; a test passes its own. */
export interface PanelApi {
  sidePanel?: Pick<typeof Browser.sidePanel, 'open' | 'setPanelBehavior'>;
  sidebarAction?: Sidebar;
  action: Pick<typeof Browser.action, 'onClicked'>;
}

const browserApi = (): PanelApi => browser as unknown as PanelApi;

/** Makes the toolbar button open the panel. To be called in the worker's first turn. */
export function openPanelFromToolbar(api: PanelApi = browserApi()): void {
  if (api.sidePanel) {
    api.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
    return;
  }
  const sidebar = api.sidebarAction;
  if (sidebar) {
    // No await before the call, which would lose the click.
    api.action.onClicked.addListener(() => {
      sidebar.toggle().catch(() => undefined);
    });
  }
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
