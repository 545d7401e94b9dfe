/**
 * Words that stand in Atribu's own text and in little else: an error always has the first, a success almost always
 * the second. They are letters and underscores only, which no escaping touches.
 */
export const ENVELOPE_WORDS = ['retryable', 'data_as_of'];

/**
 * For any page: calls name the tool (tool_call…, tool_use…, toolCallId, TOOL_CALL_…) or have `parameters`
 * (HuggingFace), and a server that answers an `initialize` says who it is.
 */
export const CALL_WORDS = [
  'tool_',
  'toolC',
  'TOOL_',
  'function_call',
  'parameters',
  'serverInfo',
  ...ENVELOPE_WORDS,
];
