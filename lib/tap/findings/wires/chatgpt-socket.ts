import { sse } from '../../framing/sse';
import { parse } from '../../values';
import { chatgptMessages } from './chatgpt-messages';
import { chatgptDeltas } from './chatgpt-stream';
import type { Reader, Sink } from './reader';
import { list, record, text } from './values';

/** Turns that go on at once. */
const MOST_TOPICS = 16;
const LONGEST_REST = 256 * 1024;

/**
 * Agent and hand-off turns of chatgpt.com (surfaces.md section 1.2 c): after the POST has ended, the same stream goes
 * on in a socket, its events as text in `encoded_item`, a topic a turn. What came before the page subscribed comes
 * again as catch-ups; an update of another device's brings whole messages.
 */
export function chatgptSocket(sink: Sink): Reader {
  const topics = new Map<string, ReturnType<typeof openTopic>>();
  const messages = chatgptMessages(sink);

  const topicOf = (id: string) => {
    const topic = topics.get(id) ?? openTopic(sink);
    topics.delete(id);
    topics.set(id, topic);
    const [quietest] = topics.keys();
    if (topics.size > MOST_TOPICS && quietest !== undefined) topics.delete(quietest);
    return topic;
  };
  const item = (value: unknown): void => {
    const { topic_id, payload, reply, catchups } = record(value);
    const inner = record(record(payload).payload);
    const encoded = text(inner.encoded_item);
    if (encoded) topicOf(String(topic_id)).push(encoded);
    const missed = [...list(record(reply).catchups), ...list(catchups)];
    missed.forEach(item);
    const { update_content, conversation_id } = record(payload);
    const updates = list(record(update_content).messages);
    for (const message of updates) messages.take(message, { conversation: text(conversation_id) });
    if (!encoded && missed.length + updates.length === 0) sink.any(value);
  };

  return {
    value(value) {
      for (const each of Array.isArray(value) ? value : [value]) item(each);
    },
    busy: () => [...topics.values()].some((topic) => topic.busy()),
    end() {
      for (const topic of topics.values()) topic.end();
    },
  };
}

/** One turn. Most items are whole events; one that is not waits for the next. */
function openTopic(sink: Sink) {
  const deltas = chatgptDeltas(chatgptMessages(sink), sink);
  let rest = '';

  return {
    push(encoded: string) {
      // An item that begins an event goes on with none.
      if (!rest.endsWith('\n') && /^(?:event|data|id|retry):/.test(encoded)) rest = '';
      const events: string[] = [];
      const framer = sse((data) => events.push(data));
      rest = (rest + encoded).slice(-LONGEST_REST);
      framer.push(rest);
      framer.end();
      const values = events.map(parse);
      // The last one has an end, or is whole without.
      if (!/(?:\r?\n){2}$/.test(rest) && values.at(-1) === undefined) return;
      rest = '';
      for (const value of values) if (value !== undefined) deltas.value(value);
    },
    busy: () => rest !== '' || deltas.busy(),
    end: () => deltas.end(),
  };
}
