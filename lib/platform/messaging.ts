import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Browser } from 'wxt/browser';
import type { Answer, Data, Protocol } from './protocol';

type Sender = Browser.runtime.MessageSender;

const messenger = defineExtensionMessaging<Protocol>();

/** Sends a request from one of our own pages to the worker. Never rejects: what went wrong is a reason too. */
export async function send<T extends keyof Protocol>(type: T, data: Data<T>): Promise<Answer> {
  const ask = messenger.sendMessage as (type: T, data: Data<T>) => Promise<Answer>;
  try {
    return (await ask(type, data)) ?? { ok: false, reason: 'unreachable' };
  } catch {
    return { ok: false, reason: 'unreachable' };
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
