import type { Reader, Sink, Told } from './reader';
import { answersIn, firstText, record, search, text } from './values';

/** What Grok's own tools find, what calls were given, and what people and Grok say: no server's word. */
const NOT_ANSWERS =
  /search|^rag|^code|^browse|image|chatroom|memory|citation|args|usage_?card|^(?:text|token|message|query|title)$/i;

/**
 * Answers of grok.com (surfaces.md section 1.7 c), old NDJSON and the socket alike: a tool usage card says what is
 * called, `<Connector>___<tool>`. No frame with a server's raw text has been seen, so what comes as a tool's result is
 * searched, but for the finds of Grok's own tools, and so is every other frame, whose context is then not known.
 * Histories hold the same chunks in a list of responses.
 */
export function grok(sink: Sink): Reader {
  /** The last call of a connector's tool, until an answer came: for results that do not name their call. */
  let pending: string | undefined;

  const card = (fields: Record<string, unknown>, around: Record<string, unknown>) => {
    const called = record(fields.mcp);
    const callId = idOf(fields) ?? idOf(around);
    const tool = firstText(called, ['toolName', 'tool_name', 'name']);
    if (!callId || !tool) return;
    pending = callId;
    sink.call({ callId, tool, args: called.toolArgsJson ?? called.tool_args_json ?? called.args });
  };
  const result = (value: unknown, told: Told) => {
    const callId = told.callId ?? pending;
    for (const answer of answersIn(value, NOT_ANSWERS)) {
      sink.result(answer, { ...told, callId });
      if (callId === pending) pending = undefined;
    }
  };

  return {
    value(value) {
      const { session_id, responses } = record(value);
      const about = { conversation: text(session_id), isOld: Array.isArray(responses) };
      let isKnown = false;
      search(value, (fields) => {
        const called = fields.toolUsageCard ?? fields.tool_usage_card;
        if (called) card(record(called), fields);
        const answered = fields.tool_result ?? fields.toolResult;
        const isRaw = /raw_function_result/.test(String(fields.messageTag ?? fields.message_tag));
        if (!answered && !isRaw) return false;
        isKnown = true;
        for (const [name, part] of Object.entries(record(answered ?? { fields }))) {
          if (NOT_ANSWERS.test(name)) continue;
          const callId = idOf(record(part)) ?? idOf(record(answered)) ?? idOf(fields);
          result(part, { ...about, callId, ...(name.includes('___') && { tool: name }) });
        }
        return true;
      });
      if (!isKnown) for (const answer of answersIn(value, NOT_ANSWERS)) sink.any(answer, about);
    },
  };
}

function idOf(fields: Record<string, unknown>): string | undefined {
  return firstText(fields, ['toolUsageCardId', 'tool_usage_card_id']);
}
