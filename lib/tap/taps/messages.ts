import type { Feed, Open } from '../feed';
import { getterOf, type Ties, ties } from '../natives';
import type { Patch } from '../patch';

/** A socket or an event source. */
interface Source {
  feed: Feed | null;
  last?: object;
}

/** Longest message that is held, in UTF-16 units. */
const LONGEST_HELD = 16 * 1024;

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
  const sources = ties<Source>();
  const heard = ties<true>();

  const sourceOf = (target: object) => {
    let source = sources.get(target);
    if (!source) {
      const url = urlOf(target, urlGetters);
      source = { feed: url ? open(url) : null };
      sources.set(target, source);
    }
    return source;
  };
  /** Apps read the same message twice. Only a small one is held, and only until the next comes. */
  const isAgain = (source: Source, event: object, data: unknown) => {
    const isSmall = typeof data === 'string' && data.length <= LONGEST_HELD;
    if (source.last === event || (!isSmall && heard.get(event))) return true;
    source.last = isSmall ? event : undefined;
    if (!isSmall) heard.set(event, true);
    return false;
  };

  patch(MessageEvent.prototype, 'data', (event, data) => {
    const target = targetOf(event);
    const source = target ? sourceOf(target) : undefined;
    if (!source?.feed || isAgain(source, event, data)) return;
    if (typeof data === 'object' && data) feeds.set(data, source.feed);
    source.feed.whole(data);
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
