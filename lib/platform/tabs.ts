import { browser } from 'wxt/browser';

/** Whether a tab is there, and whether the browser put it to sleep, so that its page cannot answer. */
export type TabState = 'awake' | 'asleep' | 'gone';

/** Needs no `tabs` permission: addresses and titles stay hidden. */
export async function tabState(tabId: number): Promise<TabState> {
  try {
    const { discarded, frozen } = await browser.tabs.get(tabId);
    return discarded || frozen ? 'asleep' : 'awake';
  } catch {
    return 'gone';
  }
}

/** Brings a tab and its window to the front. False where it is gone. */
export async function showTab(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** True in a page that is shown in a tab of its own; a panel beside the tabs is not. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent().catch(() => undefined)) !== undefined;
}

/** Calls back when a tab was closed, until the returned function is called. */
export function onTabGone(gone: () => void): () => void {
  browser.tabs.onRemoved.addListener(gone);
  return () => browser.tabs.onRemoved.removeListener(gone);
}
