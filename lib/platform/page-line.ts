import { browser } from 'wxt/browser';
import type { PageState } from '../atribu/sighting';
import type { NoticeView } from './notice-view';
import type { Answer, Data, Protocol } from './protocol';

/**
 * The page's end of the line, and the one question that is put to it. It speaks what the messaging package
 * (./messaging) speaks on the other end, in a tenth of its size, because every page has to load it (issue 2: watch
 * ≤ 20 kB). A test has both ends talk to each other.
 */
interface Message {
  id: number;
  type: string;
  data: unknown;
  timestamp: number;
}

/** What a page may say to the worker. */
export type PageReport = { [T in FromPage]: { type: T; data: Data<T> } }[FromPage];
type FromPage = 'sighting.report' | 'page.here' | 'panel.open' | 'notice.dismiss';

/** What a page may be told or asked. */
type ToPage = 'page.ask' | 'page.look' | 'draft.put' | 'notice.show' | 'notice.hide';

const ASK = 'page.ask';
const NEWS: PageReport['type'] = 'page.here';

/** Sends a request to the worker. Never rejects: what went wrong on the way is a reason too. */
export async function sendFromPage({ type, data }: PageReport): Promise<Answer> {
  try {
    const answer: { res?: Answer } | undefined = await browser.runtime.sendMessage(messageOf(type, data));
    return answer?.res ?? { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: isOrphaned() ? 'gone' : 'unreachable' };
  }
}

/** What a page does when it is asked: say what it is, read everything anew, write into its composer, draw a notice. */
export interface PageServices {
  describe(): PageState;
  look(): Answer;
  draft(text: string): Promise<Answer>;
  /** Null for none. */
  notice(view: NoticeView | null): Answer;
}

/** Lets the panel and the worker ask this page. */
export function servePage({ describe, look, draft, notice }: PageServices, signal: AbortSignal): void {
  const answer = (message: unknown, _: unknown, respond: (answer: { res: unknown }) => void) => {
    const { type, data } = Object(message) as Partial<Message>;
    if (type === ASK) respond({ res: describe() });
    if (type === 'page.look') respond({ res: look() });
    if (type === 'notice.show') respond({ res: notice(data as NoticeView) });
    if (type === 'notice.hide') respond({ res: notice(null) });
    if (type !== 'draft.put') return;
    const { text } = Object(data) as { text?: unknown };
    if (typeof text !== 'string') return;
    void draft(text).then((res) => respond({ res }));
    // Keeps the line open until the composer has answered.
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(answer), { once: true });
}

/** Asks the page in a tab what it is; undefined where nobody answers. Unchecked, see {@link parsePageState}. */
export function askTab(tabId: number): Promise<unknown> {
  return tellTab(tabId, ASK, {});
}

/**
 * Sends a request to the page in a tab; undefined where nobody answers, else an unchecked answer. The package would
 * leave `lastError` unread, and Chrome would list every visit to an ordinary page among the extension's errors.
 */
export async function tellTab<T extends ToPage>(
  tabId: number,
  type: T,
  data: T extends keyof Protocol ? Data<T> : object,
): Promise<unknown> {
  try {
    const answer: { res?: unknown } | undefined = await browser.tabs.sendMessage(
      tabId,
      messageOf(type, data),
      { frameId: 0 },
    );
    return answer?.res;
  } catch {
    return undefined;
  }
}

/** For a panel: calls back when any page says what it is. Only overhears; the answer is the worker's to give. */
export function onPageNews(heard: () => void): () => void {
  const listener = (message: unknown) => {
    if ((message as Message | null)?.type === NEWS) heard();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** True in a page script whose extension was reloaded, updated or removed: it can reach nobody any more. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}

/** The package wants an id to trace by and a time to tell its messages from others; nobody reads either. */
function messageOf(type: string, data: unknown): Message {
  return { id: 0, type, data, timestamp: 0 };
}
