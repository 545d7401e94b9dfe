import { type Bag, get, pick } from './scope';

/** Whose words an object says that it holds. */
export type Mark = 'result' | 'person' | 'assistant' | undefined;

/** Anthropic, OpenAI, AI SDK, AG-UI, LibreChat, Codex and Perplexity (surfaces.md, sections 1 and 2). */
const RESULT_TYPE = /^(?:mcp_?)?tool[-_]?(?:result|output|call|response)|^function_call_output/i;
/**
 * A call's arguments as they stream, and what somebody says or thinks; by event for LibreChat and Copilot, in words of
 * their own for AG-UI, AnythingLLM and HuggingFace.
 */
const WORDS_TYPE =
  /^tool[-_]input[-_]|^tool_call_args|^(?:response\.)?(?:output_)?text[-_.](?:delta|start|end)|^(?:append_?text|text_?(?:message|response)|final_?answer|on_message_delta)|thinking|reasoning/i;
const RESULT_KEYS = [
  'isError',
  'is_error',
  'tool_call_id',
  'toolCallId',
  'tool_use_id',
  'mcp_tool_output_content',
  'tool_call',
];

/** The mark of one object; `key` is the key it stands under. An explicit type or role goes before telling keys. */
export function markOf(bag: Bag, key: string): Mark {
  const type = pick(bag, ['type', 'step_type', 'event']) ?? '';
  const role = pick(bag, ['role', 'sender', 'author', 'from']) ?? pick(get(bag, 'author'), ['role']) ?? '';
  // LibreChat, where an assistant's sender is a name.
  const isAsked = get(bag, 'isCreatedByUser');
  const isWords = WORDS_TYPE.test(type);
  if (
    (RESULT_TYPE.test(type) && !isWords) ||
    // HuggingFace chat-ui: {type: "tool", subtype: "error"}.
    (type === 'tool' && get(bag, 'subtype')) ||
    /^(?:tool|function)$/i.test(role) ||
    key === 'tool_call' ||
    key === 'mcp_tool_output_content'
  ) {
    return 'result';
  }
  if (/^(?:user|human)$/i.test(role) || isAsked === true) return 'person';
  if (isWords || isAsked === false || /^(?:assistant|ai|bot|model|system)$/i.test(role)) return 'assistant';
  // JSON-RPC, and LobeChat: {content: "…", state: {content: […]}, success: true}.
  const isAnswer = ['result', 'state'].some((name) => isContent(get(get(bag, name), 'content')));
  return isAnswer || RESULT_KEYS.some((name) => Object.hasOwn(bag, name)) ? 'result' : undefined;
}

/**
 * MCP's `content[]`, by its first block. Chat messages have the same form, so by itself it tells only where nothing
 * else does.
 */
export function isContent(value: unknown): boolean {
  return Array.isArray(value) && /^(?:text|image|audio|resource)/.test(pick(value[0], ['type']) ?? '');
}
