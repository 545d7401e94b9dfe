import { defineExtensionMessaging } from '@webext-core/messaging';
import { type Browser, browser } from 'wxt/browser';
import type { PageState } from '../atribu/sighting';
import { now } from './clock';

/**
 * Why a request was not carried out. 'gone': this extension was reloaded and the script left behind may stop.
 * 'unreachable': the worker did not answer, asking again may help. 'failed': it broke while answering.
 * Other reasons are the worker's own words, see lib/incidents.
 */
export type Answer = { ok: true } | { ok: false; reason: string };

/** A page's account of itself. `documentId` tells two loads of one tab apart, where the browser does not. */
export type PageNews = PageState & { documentId: string };

/** Everything that contexts say to each other: noun.verb, data in, answer out. */
interface Protocol {
  /** Page to worker: what the page saw. Untrusted until the worker has checked it. */
  'sighting.report'(data: { sighting: unknown; documentId: string }): Answer;
  /** Page to worker and panel: the page is there, or became another conversation. */
  'page.here'(data: PageNews): Answer;
  /** Panel to worker: the person put a card away, or took it back. */
  'incident.dismiss'(data: { id: string }): Answer;
  'incident.restore'(data: { id: string }): Answer;
  /** Page to worker, inside a click. */
  'panel.open'(data: Record<string, never>): Answer;
}

/** Panel or worker to one tab. */
interface TabProtocol {
  'page.ask'(data: Record<string, never>): PageState;
}

type Sender = Browser.runtime.MessageSender;
type Data<T extends keyof Protocol> = Parameters<Protocol[T]>[0];

const messenger = defineExtensionMessaging<Protocol & TabProtocol>();

/** Sends a request to the worker. Never rejects: what went wrong on the way is a reason too. */
export async function send<T extends keyof Protocol>(type: T, data: Data<T>): Promise<Answer> {
  const ask = messenger.sendMessage as (type: T, data: Data<T>) => Promise<Answer>;
  try {
    return (await ask(type, data)) ?? { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: isOrphaned() ? 'gone' : 'unreachable' };
  }
}

/**
 * Answers a request in this context, one handler a type. The handler runs in the message's own turn, so that a
 * gesture stays one. What it throws becomes `failed`.
 */
export function serve<T extends keyof Protocol>(
  type: T,
  handler: (data: Data<T>, sender: Sender) => Answer | Promise<Answer>,
): () => void {
  const listen = messenger.onMessage as unknown as (
    type: T,
    listener: (message: { data: Data<T>; sender: Sender }) => Promise<Answer>,
  ) => () => void;
  return listen(type, async ({ data, sender }) => {
    try {
      return await handler(data, sender);
    } catch (error) {
      console.error(`MCP Doctor could not answer ${type}.`, error);
      return { ok: false, reason: 'failed' };
    }
  });
}

/** Lets the panel and the worker ask this page what it is. */
export function servePage(describe: () => PageState): () => void {
  return messenger.onMessage('page.ask', describe);
}

/**
 * Asks the page in a tab what it is; undefined where nobody answers. Unchecked, see {@link parsePageState}.
 * Sent here rather than through the package, which leaves `lastError` unread: Chrome would then list every visit
 * to an ordinary page among this extension's errors.
 */
export async function askTab(tabId: number): Promise<unknown> {
  const message = { id: 0, type: 'page.ask', data: {}, timestamp: now() };
  try {
    const answer: { res?: unknown } | undefined = await browser.tabs.sendMessage(tabId, message, {
      frameId: 0,
    });
    return answer?.res;
  } catch {
    return undefined;
  }
}

/** True in a page script whose extension was reloaded, updated or removed: it can reach nobody any more. */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined;
}
