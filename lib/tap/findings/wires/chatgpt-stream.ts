import { chatgptMessages, isTelling, type Messages } from './chatgpt-messages';
import { applyPatch, type Document } from './patches';
import type { Reader, Sink } from './reader';
import { list, record, text } from './values';

/**
 * Live answers of chatgpt.com in delta encoding v1 (surfaces.md section 1.2 c): `add` at the root begins a message,
 * operations on paths go on with it, `patch` holds several of them, and a bare `v` continues the last path and
 * operation. Frames with a `type` tell of the stream itself; they and what else is no delta are the decoder's. Older
 * answers hold a whole message in each frame.
 */
export function chatgptStream(sink: Sink): Required<Pick<Reader, 'value' | 'busy' | 'end'>> {
  return chatgptDeltas(chatgptMessages(sink), sink);
}

export function chatgptDeltas(
  messages: Messages,
  sink: Sink,
): Required<Pick<Reader, 'value' | 'busy' | 'end'>> {
  const document: Document = { root: undefined };
  let isOpen = false;
  let path = '';
  let op = 'add';

  const message = () => record(document.root).message;
  const hand = () => messages.take(message(), { conversation: text(record(document.root).conversation_id) });
  const close = () => {
    if (isOpen) hand();
    isOpen = false;
  };
  const isFinished = () => /^finished/.test(String(record(message()).status));

  const begin = (value: unknown) => {
    // Older answers say the same message again with each piece, and with all that came before it.
    const { id } = record(record(value).message);
    if (id === undefined || id !== record(message()).id) close();
    document.root = value;
    isOpen = isTelling(message());
    if (isFinished()) close();
  };
  const operate = (fields: Record<string, unknown>) => {
    const { p, o, v } = fields;
    const isBare = p === undefined && o === undefined;
    if (o === 'patch' || (isBare && isOperations(v))) {
      for (const each of list(v)) operate(record(each));
      return;
    }
    if (typeof p === 'string') {
      path = p;
      op = 'append';
    }
    if (typeof o === 'string') op = o;
    if (record(v).message && (isBare || path === '')) {
      path = '';
      op = 'add';
      begin(v);
      return;
    }
    if (!isOpen) return;
    const isWhole = applyPatch(document, op, path, v);
    if (isFinished()) close();
    else if (isWhole) hand();
  };

  return {
    value(value) {
      const fields = record(value);
      if (typeof fields.type === 'string') {
        if (fields.type === 'message_stream_complete') close();
        sink.any(value);
      } else if (isTelling(fields.message)) begin(fields);
      else if ('v' in fields) operate(fields);
      else sink.any(value);
    },
    busy: () => isOpen,
    end: close,
  };
}

function isOperations(value: unknown): boolean {
  return list(value).length > 0 && list(value).every((each) => 'o' in record(each) || 'p' in record(each));
}
