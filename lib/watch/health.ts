import type { Surface } from '../surfaces/types';

/** A chat that is still loading shows calls before their results came. */
const PATIENCE_MS = 60_000;

/**
 * True where the app shows that tools were called and nothing of any result was seen, on the page or on its wire: it
 * was probably redesigned, and silence would be wrong. Only for apps whose results are known to reach the page.
 * @param heard whether the tap came upon any tool result since the page was loaded
 * @param openForMs how long ago the page was loaded
 */
export function isBlind({
  surface: { hosts, sees, dom },
  document,
  heard,
  openForMs,
}: {
  surface: Surface;
  document: Document;
  heard: boolean;
  openForMs: number;
}): boolean {
  if (!hosts.length || sees === 'quotes' || heard || openForMs < PATIENCE_MS) return false;
  const shows = (selectors: Surface['dom']['toolResult'] = []) =>
    selectors.some(({ css }) => {
      try {
        return document.querySelector(css) !== null;
      } catch {
        return false;
      }
    });
  return shows(dom.toolCall) && !shows(dom.toolResult);
}
