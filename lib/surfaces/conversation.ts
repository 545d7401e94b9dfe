import type { Surface } from './types';

/** Longest id that is kept; the ids of hosted surfaces have 36 characters at most. */
const LONGEST = 200;

/**
 * The conversation id in a page's address, or null where the app shows none (a chat not saved yet).
 * Of a generic surface nothing is known, so path and query together are the id, unless the path is bare.
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
  return surface.hosts.length || url.pathname === '/' ? null : path.slice(0, LONGEST);
}
