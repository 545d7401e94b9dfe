import { decodeEntities } from '../../../decode/literal';
import { atribuTool } from '../../../decode/names';
import { parseLoose } from '../finding';
import type { MakeReader, Told } from './reader';
import { list, record, text } from './values';

/** Results that are remembered, so that each is read once: a message comes whole again with every change. */
const MOST_RESULTS = 500;
const CALL_TAG = /<details type="tool_calls" done="true"([^>]*)>/g;
const ATTRIBUTE = /(?<![\w-])([\w-]+)="([^"]*)"/g;

/**
 * Open WebUI's events over socket.io (surfaces.md section 2.2 c), as WebSocket messages or polled, where 0x1E stands
 * between packets. Each carries the message so far: results are attributes of `<details>` in its text, in newer
 * builds items of `output[]` as well. A chat in the background has its events here too, under its own id.
 */
export const openWebui: MakeReader = (sink) => {
  const read = new Set<string>();

  const result = (content: unknown, told: Told & { callId: string }) => {
    const key = `${told.conversation} ${told.callId}`;
    if (read.has(key)) return;
    read.add(key);
    const [oldest] = read;
    if (read.size > MOST_RESULTS && oldest !== undefined) read.delete(oldest);
    sink.result(content, told);
  };
  const tags = (content: string, conversation?: string) => {
    for (const [, attributes = ''] of content.matchAll(CALL_TAG)) {
      const fields = Object.fromEntries(
        Array.from(attributes.matchAll(ATTRIBUTE), ([, key = '', value = '']) => [
          key,
          decodeEntities(value),
        ]),
      );
      const { id, name, arguments: args, result: content } = fields;
      if (id && content) result(content, { callId: id, ...namesIn(name), args, conversation });
    }
  };
  const items = (output: readonly unknown[], conversation?: string) => {
    const called = new Map<unknown, Told>();
    for (const item of output) {
      const { type, call_id, name, arguments: args, output: content } = record(item);
      if (type === 'function_call') called.set(call_id, { ...namesIn(text(name)), args });
      const callId = type === 'function_call_output' && text(call_id);
      if (callId) result(content, { ...called.get(callId), callId, conversation });
    }
  };
  const packet = (value: unknown): boolean => {
    const [event, payload] = list(value);
    if (typeof event !== 'string') return false;
    const { chat_id, data } = record(payload);
    const message = record(record(data).data);
    const content = text(message.content);
    if (content) tags(content, text(chat_id));
    items(list(message.output), text(chat_id));
    return content !== undefined || Array.isArray(message.output);
  };

  return {
    value: packet,
    text(frame) {
      for (const each of frame.split('\x1e')) if (!packet(parseLoose(each))) sink.any(each);
    },
  };
};

/**
 * Tool and server of `<server id>_<tool>`. Ids have underscores as well, so the tool is what Atribu knows one by; for
 * others the first underscore divides, and what the server is called says that it is not Atribu's. OpenAPI proxies
 * (mcpo) write `tool_<tool>_post`.
 */
export function namesIn(name = ''): { tool?: string; connector?: string } {
  const bare = name.replace(/^tool_(.+)_post$/, '$1');
  if (bare === '' || atribuTool(bare) === bare) return bare ? { tool: bare } : {};
  const cuts = Array.from(bare.matchAll(/_/g), ({ index }) => index).filter((index) => index > 0);
  const cut = cuts.find((index) => atribuTool(bare.slice(index + 1)) === bare.slice(index + 1)) ?? cuts[0];
  return cut === undefined ? { tool: bare } : { tool: bare.slice(cut + 1), connector: bare.slice(0, cut) };
}
