import { describe, expect, it, vi } from 'vitest';
import { openPanel, openPanelFromToolbar, type PanelApi } from '../../../lib/platform/panel-port';

const action = () => {
  const listeners: (() => void)[] = [];
  return {
    click: () => {
      for (const listener of listeners) listener();
    },
    api: { onClicked: { addListener: (listener: () => void) => listeners.push(listener) } } as never,
  };
};
const chrome = (open = vi.fn(async () => undefined)) => ({
  sidePanel: { open, setPanelBehavior: vi.fn(async () => undefined) },
});

describe('in Chrome', () => {
  it('the toolbar button opens the side panel by the browser’s own hand', () => {
    const { sidePanel } = chrome();
    openPanelFromToolbar({ sidePanel, action: action().api } as PanelApi);
    expect(sidePanel.setPanelBehavior).toHaveBeenCalledWith({ openPanelOnActionClick: true });
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
    const sidebarAction = { toggle: vi.fn(async () => undefined) };
    openPanelFromToolbar({ sidebarAction, action: api });
    click();
    expect(sidebarAction.toggle).toHaveBeenCalledTimes(1);
  });

  it('a click in a page cannot open it, and the result names that', async () => {
    const sidebarAction = { toggle: vi.fn(async () => undefined) };
    expect(await openPanel(7, { sidebarAction, action: action().api })).toEqual({
      ok: false,
      reason: 'toolbar-only',
    });
    expect(sidebarAction.toggle).not.toHaveBeenCalled();
  });
});

it('in a browser without either, nothing breaks and the result says so', async () => {
  openPanelFromToolbar({ action: action().api });
  expect(await openPanel(7, { action: action().api })).toEqual({ ok: false, reason: 'no-panel' });
});
