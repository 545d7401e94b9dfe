import type { ExportedMessageRepositoryItem, ThreadHistoryAdapter } from '@assistant-ui/react';

const here = () => /^\/c\/([^/?#]+)/.exec(location.pathname)?.[1] ?? null;

function stored(id: string): ExportedMessageRepositoryItem[] {
  const text = localStorage.getItem(`conversation:${id}`);
  const items = text ? (JSON.parse(text) as ExportedMessageRepositoryItem[]) : [];
  return items.map((item) => ({
    ...item,
    message: { ...item.message, createdAt: new Date(item.message.createdAt) },
  }));
}

/**
 * Keeps a conversation in the browser, under an id that the address shows from the first message on, so that it
 * can be opened again.
 */
export const history: ThreadHistoryAdapter = {
  async load() {
    const id = here();
    const messages = id ? stored(id) : [];
    return { messages, headId: messages.at(-1)?.message.id ?? null };
  },
  async append(item) {
    const id = here() ?? crypto.randomUUID();
    if (!here()) window.history.replaceState(null, '', `/c/${id}${location.search}`);
    const items = stored(id).filter((known) => known.message.id !== item.message.id);
    localStorage.setItem(`conversation:${id}`, JSON.stringify([...items, item]));
  },
};
