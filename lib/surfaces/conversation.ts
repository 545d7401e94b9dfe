import type { Surface } from './types';

/** For apps that have none at all. */
export const NO_CONVERSATION: readonly RegExp[] = [/(?!)/];

/** Longest id that is kept; the ids of hosted surfaces have 36 characters at most. */
const LONGEST = 200;

/**
 * The conversation id in a page's address, or null where the app shows none (a chat not saved yet).
 * Where nothing is known of a surface's ids, path and query together are the id, unless the path is bare.
 * @param surface whose patterns to try
 * @param href full URL of the page; anything that is not a URL yields null
 */
export function conversationOf(
  surface: Pick<Surface, 'hosts' | 'conversation'>,
  href: string,
): string | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const path = url.pathname + url.search;
  for (const pattern of surface.conversation) {
    const id = pattern.exec(path + url.hash)?.[1];
    if (id) return id.slice(0, LONGEST);
  }
  const isKnown = surface.hosts.length > 0 || surface.conversation.length > 0;
  return isKnown || url.pathname === '/' ? null : path.slice(0, LONGEST);
}
