import { type ActivePage, activePage, onActivePageChange, pageOf } from '../platform/active-page';
import { putDraft } from '../platform/draft';
import type { Answer } from '../platform/protocol';
import { onTabGone, showTab, tabState } from '../platform/tabs';
import { type Chat, isSameChat } from './kinds';

/**
 * Writes a request into the composer of the chat in front, where that is the one it is for; never sends it.
 * 'elsewhere': another page is in front. Other reasons are those of putDraft() and of the page.
 */
export async function draft(text: string, chat: Chat): Promise<Answer> {
  const page = await activePage();
  if (page === null || !isSameChat(page, chat)) return { ok: false, reason: 'elsewhere' };
  return putDraft(page.tabId, text);
}

/** Brings a chat's tab to the front. */
export async function goTo({ tabId }: Pick<Chat, 'tabId'>): Promise<Answer> {
  return tabId !== null && (await showTab(tabId)) ? { ok: true } : { ok: false, reason: 'gone' };
}

/**
 * Those of the chats that their tabs still show. Each tab is asked once, however many chats it had. A sleeping one cannot
 * be asked and is taken at its last word.
 */
export async function findOpen<T extends Chat>(chats: readonly T[]): Promise<T[]> {
  const tabs = [...new Set(chats.map(({ tabId }) => tabId))].filter((tabId) => tabId !== null);
  const shown = new Map(await Promise.all(tabs.map(async (tabId) => [tabId, await shownIn(tabId)] as const)));
  return chats.filter((chat) => {
    const page = shown.get(chat.tabId ?? -1);
    return page === 'any' || (page && isSameChat(page, chat));
  });
}

async function shownIn(tabId: number): Promise<ActivePage | 'any' | null> {
  const state = await tabState(tabId);
  if (state !== 'awake') return state === 'asleep' ? 'any' : null;
  const page = await pageOf(tabId);
  return page && { ...page, tabId };
}

/** Calls back when a chat may have been opened or closed, until the returned function is called. */
export function watchOpen(changed: () => void): () => void {
  const stops = [onActivePageChange(changed), onTabGone(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}
