import { type Browser, browser } from 'wxt/browser';

/** Who sent a message: our script in a tab's page, one of our own pages, or somebody who is not to be heard. */
export type Sender =
  | { kind: 'page'; tabId: number; frameId: number; host: string }
  | { kind: 'extension' }
  | { kind: 'foreign'; reason: 'not-ours' | 'no-tab' | 'no-page' };

/**
 * Judges a message's sender, by what the browser says and nothing that the message says.
 * A content script is ours by `id`; its `origin` and `url` are the page's, so comparing those with the extension's
 * would refuse every page (a bug once shipped by others). Its host is taken from `url`, never from the message.
 */
export function judgeSender(sender: Browser.runtime.MessageSender): Sender {
  if (sender.id !== browser.runtime.id || sender.nativeApplication !== undefined) {
    return { kind: 'foreign', reason: 'not-ours' };
  }
  const url = parseUrl(sender.url);
  if (url?.href.startsWith(browser.runtime.getURL('/'))) return { kind: 'extension' };
  if (typeof sender.tab?.id !== 'number' || typeof sender.frameId !== 'number') {
    return { kind: 'foreign', reason: 'no-tab' };
  }
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { kind: 'foreign', reason: 'no-page' };
  }
  return { kind: 'page', tabId: sender.tab.id, frameId: sender.frameId, host: url.host };
}

function parseUrl(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}
