import { chatgptMessages, isMessage } from './chatgpt-messages';
import type { Reader, Sink } from './reader';
import { record, search } from './values';

/**
 * Old conversations of chatgpt.com (surfaces.md section 1.2 c): a tree of nodes under `mapping`, or a list of
 * `messages`. Calls first, because nothing says that a tree is in order.
 */
export function chatgptHistory(sink: Sink): Reader {
  const messages = chatgptMessages(sink);
  return {
    value(value) {
      const found: { message: Record<string, unknown>; parent: unknown }[] = [];
      search(value, (fields) => {
        const message = isMessage(fields) ? fields : record(fields.message);
        if (!isMessage(message)) return false;
        found.push({ message, parent: fields.parent });
        return true;
      });
      const isResult = ({ message }: (typeof found)[number]) => record(message.author).role !== 'assistant';
      for (const { message, parent } of found.toSorted((a, b) => Number(isResult(a)) - Number(isResult(b)))) {
        messages.take(message, { parent });
      }
      if (found.length === 0) sink.any(value);
    },
  };
}
