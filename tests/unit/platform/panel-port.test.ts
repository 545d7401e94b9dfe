import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  isPanelOpen,
  onLook,
  openPanel,
  openPanelFromToolbar,
  opensFromPage,
  type PanelApi,
  standForPanel,
} from '../../../lib/platform/panel-port';

const action = () => {
  type Listener = (tab: { windowId: number; url: string }) => void;
  const listeners: Listener[] = [];
  return {
    click: (url = 'https://claude.ai/') => {
      for (const listener of listeners) listener({ windowId: 3, url });
    },
    api: { onClicked: { addListener: (listener: Listener) => listeners.push(listener) } } as never,
  };
};
const chrome = (open = vi.fn(async () => undefined)) => ({
  sidePanel: { open, close: vi.fn(async () => undefined) },
});
const nothing = async () => false;

describe('in Chrome', () => {
  it('the toolbar button opens the side panel in the turn of the click', async () => {
    const { sidePanel } = chrome();
    const { click, api } = action();
    openPanelFromToolbar(nothing, { sidePanel, action: api } as PanelApi);
    click();
    expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
    await new Promise((done) => setTimeout(done));
    expect(sidePanel.close).not.toHaveBeenCalled();
  });

  it('a click in a page opens it beside that tab, without losing the click', async () => {
    const { sidePanel } = chrome();
    const opening = openPanel(7, { sidePanel, action: action().api } as PanelApi);
    expect(sidePanel.open).toHaveBeenCalledWith({ tabId: 7 });
    expect(await opening).toEqual({ ok: true });
  });

  it('without a click it says so', async () => {
    const { sidePanel } = chrome(vi.fn(() => Promise.reject(new Error('in response to a user gesture'))));
    expect(await openPanel(7, { sidePanel, action: action().api } as PanelApi)).toEqual({
      ok: false,
      reason: 'no-gesture',
    });
  });
});

describe('in Firefox', () => {
  it('the toolbar button toggles the sidebar in the turn of the click', () => {
    const { click, api } = action();
    const sidebarAction = { toggle: vi.fn(async () => undefined), isOpen: vi.fn(async () => true) };
    openPanelFromToolbar(nothing, { sidebarAction, action: api });
    click();
    expect(sidebarAction.toggle).toHaveBeenCalledTimes(1);
  });

  it('a click in a page cannot open it, and the result names that', async () => {
    const sidebarAction = { toggle: vi.fn(async () => undefined), isOpen: vi.fn(async () => true) };
    expect(await openPanel(7, { sidebarAction, action: action().api })).toEqual({
      ok: false,
      reason: 'toolbar-only',
    });
    expect(sidebarAction.toggle).not.toHaveBeenCalled();
  });
});

it('in a browser without either, nothing breaks and the result says so', async () => {
  openPanelFromToolbar(nothing, { action: action().api });
  expect(await openPanel(7, { action: action().api })).toEqual({ ok: false, reason: 'no-panel' });
});

describe('whether it is open', () => {
  const withPanel = (contexts: object[]) =>
    ({
      ...chrome(),
      action: action().api,
      runtime: { getContexts: vi.fn(async () => contexts) },
    }) as unknown as PanelApi;
  const standIn = async (windowId: number, inTab = false) => {
    fakeBrowser.tabs.getCurrent = vi.fn(async () => (inTab ? { id: 1 } : undefined)) as never;
    fakeBrowser.windows.getCurrent = vi.fn(async () => ({ id: windowId })) as never;
    await standForPanel();
  };
  const original = fakeBrowser.runtime.sendMessage;
  beforeEach(() => {
    fakeBrowser.reset();
    // As a browser has it: whoever responds first answers.
    fakeBrowser.runtime.sendMessage = ((message: unknown) =>
      new Promise((resolve) => {
        void fakeBrowser.runtime.onMessage
          .trigger(message, {} as never, resolve)
          .then(() => resolve(undefined));
      })) as never;
  });
  afterEach(() => {
    fakeBrowser.runtime.sendMessage = original;
  });

  it('is asked of Chrome, and of the panels by window', async () => {
    const api = withPanel([{ contextType: 'SIDE_PANEL', windowId: -1 }]);
    await standIn(3);
    expect([await isPanelOpen(3, api), await isPanelOpen(4, api)]).toEqual([true, false]);
    await standIn(4);
    expect(await isPanelOpen(4, api)).toBe(true);
    expect(await isPanelOpen(3, withPanel([]))).toBe(false);
    expect(opensFromPage(api)).toBe(true);
  });

  it('is not said by the panel’s page in a tab of its own', async () => {
    await standIn(3, true);
    expect(await isPanelOpen(3, withPanel([{ contextType: 'SIDE_PANEL' }]))).toBe(false);
  });

  it('decides what a press of the toolbar button does: shuts it, unless it has something to offer there', async () => {
    const sidePanel = { open: vi.fn(async () => undefined), close: vi.fn(async () => undefined) };
    const { click, api } = action();
    const runtime = { getContexts: vi.fn(async () => [{ contextType: 'SIDE_PANEL' }]) };
    openPanelFromToolbar(async (url) => url === 'https://other.example/', {
      sidePanel,
      runtime,
      action: api,
    } as unknown as PanelApi);
    await standIn(3);
    const look = vi.fn();
    const stop = onLook(look);
    click('https://other.example/');
    await vi.waitFor(() => expect(look).toHaveBeenCalledTimes(1));
    expect(sidePanel.close).not.toHaveBeenCalled();
    click();
    await vi.waitFor(() => expect(sidePanel.close).toHaveBeenCalledWith({ windowId: 3 }));
    expect(look).toHaveBeenCalledTimes(1);
    stop();
  });

  it('is asked of Firefox by window', async () => {
    const isOpen = vi.fn(async ({ windowId }: { windowId?: number }) => windowId === 3);
    const api = { sidebarAction: { toggle: vi.fn(), isOpen }, action: action().api };
    expect([await isPanelOpen(3, api), await isPanelOpen(4, api)]).toEqual([true, false]);
    expect(opensFromPage(api)).toBe(false);
  });

  it('is no where the browser has none, or refuses the question', async () => {
    expect(await isPanelOpen(3, { action: action().api })).toBe(false);
    const isOpen = vi.fn(() => Promise.reject(new Error('Invalid window ID')));
    expect(await isPanelOpen(3, { sidebarAction: { toggle: vi.fn(), isOpen }, action: action().api })).toBe(
      false,
    );
  });
});
