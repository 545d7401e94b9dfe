import type { MakeReader } from './reader';
import { list, record, text } from './values';

/** Parts of one message that are kept in mind. */
const MOST_PARTS = 200;
const LONGEST_ARGUMENTS = 16 * 1024;

interface Part {
  /** Undefined where the part is no call. */
  callId?: string;
  args: string;
}

/**
 * assistant-transport of assistant-ui (surfaces.md section 2.8 c): `part-start` tells of a call, and what follows names
 * the part by its place in the message and by nothing else. The gate lets nothing through before the first call, so
 * places are learned: parts are addressed in the order they began in, and a call's arguments begin with a brace.
 */
export const assistantTransport: MakeReader = (sink) => {
  /** Begun, and not addressed yet. */
  let begun: Part[] = [];
  let parts = new Map<unknown, Part>();
  /** Calls without a result. */
  let open = 0;

  const end = () => {
    begun = [];
    parts = new Map();
    open = 0;
  };
  const partAt = (place: unknown, isCall: boolean): Part | undefined => {
    const known = parts.get(place);
    if (known) return known;
    if (isCall)
      begun = begun.slice(
        Math.max(
          0,
          begun.findIndex(({ callId }) => callId),
        ),
      );
    const next = isCall === (begun[0]?.callId !== undefined) ? begun.shift() : undefined;
    if (next && parts.size < MOST_PARTS) parts.set(place, next);
    return next;
  };

  return {
    wants: (frame) => frame.includes('"path"'),
    value(value) {
      const { type, path, part, textDelta, result, isError, isPreliminary } = record(value);
      if (!Array.isArray(path)) return false;
      const place: unknown = list(path)[0];
      if (type === 'part-start') {
        const { toolCallId, toolName } = record(part);
        const callId = text(toolCallId);
        if (begun.length < MOST_PARTS) begun.push({ callId, args: '' });
        if (!callId) return true;
        open += 1;
        sink.call({ callId, tool: text(toolName) });
      } else if (type === 'text-delta' && text(textDelta)) {
        const written = partAt(place, String(textDelta).startsWith('{'));
        if (written?.callId) written.args = (written.args + textDelta).slice(0, LONGEST_ARGUMENTS);
      } else if (type === 'result') {
        const { callId, args } = partAt(place, true) ?? {};
        if (!callId) return false;
        if (isPreliminary === true) return true;
        open -= 1;
        sink.call({ callId, args });
        sink.result(result, { callId, isError: isError === true });
      } else if (type === 'message-finish') end();
      else return false;
      return true;
    },
    busy: () => open > 0,
    end,
  };
};
