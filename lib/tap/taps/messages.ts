import type { Feed, Open } from '../feed';
import { getterOf, type Ties, ties } from '../natives';
import type { Patch } from '../patch';

/**
 * Sees the data of WebSocket and EventSource messages when the page reads it: by the getter of the event, because a
 * listener or a wrapped constructor of our own costs the page far more (reference/speed.md).
 * @param feeds ties what else the page can open, such as blobs
 */
export function listenToMessages(
  globals: typeof globalThis,
  patch: Patch,
  open: Open,
  feeds: Ties<Feed | null>,
): void {
  const { MessageEvent, Event, WebSocket, EventSource } = globals;
  const targetOf = getterOf(Event.prototype, 'target');
  const urlGetters = [WebSocket, EventSource]
    .filter(Boolean)
    .map(({ prototype }) => getterOf(prototype, 'url'));
  const heard = ties<true>();

  const feedOf = (target: object) => {
    let feed = feeds.get(target);
    if (feed === undefined) {
      const url = urlOf(target, urlGetters);
      feed = url ? open(url) : null;
      feeds.set(target, feed);
    }
    return feed;
  };

  patch(MessageEvent.prototype, 'data', (event, data) => {
    const target = targetOf(event);
    const feed = target ? feedOf(target) : null;
    if (!feed || heard.get(event)) return;
    heard.set(event, true);
    if (typeof data === 'object' && data) feeds.set(data, feed);
    feed.whole(data);
  });
}

/** A socket's URL; undefined for windows, ports and workers, which also get messages. */
function urlOf(target: object, getters: readonly ((self: unknown) => unknown)[]): string | undefined {
  for (const get of getters) {
    try {
      return String(get(target));
    } catch {
      // Not of this kind.
    }
  }
  return undefined;
}
