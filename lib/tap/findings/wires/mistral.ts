import { applyPatch, type Document } from './patches';
import type { Reader, Sink } from './reader';
import { answersIn, firstText, list, record, text } from './values';

/** Messages of one answer that are put together. */
const MOST_MESSAGES = 16;
/** The assistant's words. */
const WORDS = /^(?:text|answer|reasoning|thinking|reference|citation)/i;
/** What may have to do with a tool, and not with one of Le Chat's own. */
const TOOL = /tool|function|connector|mcp/i;
const BUILT_IN = /^(?:web|news|code|image|document|librar|canvas)/i;
const ARGUMENTS = /^(?:args|arguments|input|params|parameters)$/i;

/**
 * Live answers of Le Chat (surfaces.md section 1.6 c), lines `<n>:{"json": {…}}`: `bootstrap` brings the chat as it
 * was, `message` brings patches, and no frame holds the finished text. Where a tool's result stands among the
 * `contentChunks` is not known, so every chunk that is not the assistant's words is searched, when it comes and
 * whenever a text in it looks whole. Other lines, such as tRPC's, are the decoder's.
 */
export function mistral(sink: Sink): Reader {
  const messages = new Map<string, Document>();
  let conversation: string | undefined;
  /** The chunk that is being written, where it is none of the assistant's words. */
  let open: unknown;

  const documentOf = (id: string) => {
    const document = messages.get(id) ?? { root: undefined };
    messages.set(id, document);
    const [oldest] = messages.keys();
    if (messages.size > MOST_MESSAGES && oldest !== undefined) messages.delete(oldest);
    return document;
  };
  const hand = (chunk: unknown) => {
    const { type, ...fields } = record(chunk);
    const tool = firstText(fields, ['toolName', 'tool_name', 'name', 'tool']);
    if (isWords(chunk) || BUILT_IN.test(tool ?? '')) return;
    if (!TOOL.test(String(type))) return sink.any(chunk, { conversation });
    const told = {
      tool,
      connector: firstText(fields, ['connectorName', 'connector_name', 'connector', 'integration']),
      callId: firstText(fields, ['toolCallId', 'tool_call_id', 'callId', 'id']),
      args: Object.entries(fields).find(([key]) => ARGUMENTS.test(key))?.[1],
      conversation,
    };
    for (const answer of answersIn(fields, ARGUMENTS)) sink.result(answer, told);
  };
  const patch = (document: Document, { op, path, value }: Record<string, unknown>) => {
    if (typeof op !== 'string' || typeof path !== 'string') return;
    const isWhole = applyPatch(document, op, path, value);
    const [, field, index] = path.split('/');
    if (field && field !== 'contentChunks') return;
    const chunks = record(record(document.root).contentChunks);
    if (!field || index === undefined) return Object.values(chunks).forEach(hand);
    const chunk = chunks[index] ?? Object.values(chunks).at(-1);
    if (chunk !== open) hand(open);
    open = isWords(chunk) ? undefined : chunk;
    // Most operations append a word.
    if (op !== 'append' || isWhole) hand(chunk);
  };

  return {
    value(value) {
      const frame = record(record(value).json ?? value);
      if (frame.type === 'bootstrap') {
        conversation = text(record(frame.chat).id);
        sink.any(frame.messages, { conversation, isOld: true });
      } else if (frame.type === 'message') {
        const document = documentOf(String(frame.messageId));
        for (const each of list(frame.patches)) patch(document, record(each));
      } else sink.any(value, { conversation });
    },
    busy: () => open !== undefined,
    end() {
      hand(open);
      open = undefined;
    },
  };
}

/** A chunk of whose beginning only a text is known is an answer that goes on. */
function isWords(chunk: unknown): boolean {
  const { type, text: said } = record(chunk);
  return type === undefined ? typeof chunk !== 'object' || said !== undefined : WORDS.test(String(type));
}
