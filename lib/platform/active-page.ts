import { browser } from 'wxt/browser';
import type { PageState } from '../atribu/sighting';
import { askTab, onPageNews } from './page-line';
import { parsePageState } from './page-state';
import { within } from './timing';

/** The page in the tab in front. Tab ids end with the browser session. */
export type ActivePage = PageState & { tabId: number };

/** A page that is not a chat has no script of ours and never answers; a frozen one takes its time. */
const PATIENCE_MS = 1000;

/** What the page in a tab says it is; null where no script of ours runs, or it does not answer in time. */
export async function pageOf(tabId: number): Promise<PageState | null> {
  return parsePageState(await within(PATIENCE_MS, askTab(tabId)));
}

/** The page in front in this window, as a panel sees it; null where it is not a chat. */
export async function activePage(): Promise<ActivePage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const page = await pageOf(tab.id);
  return page && { ...page, tabId: tab.id };
}

/** Tabs in front, one a window. */
export async function activeTabs(): Promise<{ tabId: number; windowId: number }[]> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.flatMap(({ id, windowId }) => (id === undefined ? [] : [{ tabId: id, windowId }]));
}

/**
 * Calls back with the tab's id when another tab came to the front, or the one in front loaded another page.
 * Needs no `tabs` permission: addresses and titles stay hidden. To be called in the worker's first turn.
 */
export function onTabChange(changed: (tabId: number) => void): () => void {
  const activated = ({ tabId }: { tabId: number }) => changed(tabId);
  const updated = (tabId: number, info: { status?: string }, tab: { active: boolean }) => {
    if (info.status !== undefined && tab.active) changed(tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** For a panel: calls back when the page in front may have become another one. */
export function onActivePageChange(changed: () => void): () => void {
  const stops = [onTabChange(changed), onPageNews(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
