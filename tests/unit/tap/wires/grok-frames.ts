/** Frames of grok.com in the shapes of surfaces.md section 1.7; where a server's text stands in them is not known. */
import { WORKSPACE } from '../frames';

export const CHAT = '0f7b3c1e-8d2a-4c55-9e10-7a6b5c4d3e2f';
export const ARGS = { workspace_id: WORKSPACE, window: 30 };

/** Old NDJSON. */
export const lines = (...responses: object[]): string =>
  responses.map((response) => `${JSON.stringify({ result: { response } })}\n`).join('');
export const words = (token: string) => ({
  token,
  isThinking: false,
  messageTag: 'final',
  responseId: 'r-1',
});
export const card = (toolName = 'Atribu___top_campaigns', id = 'card-1') => ({
  token: '',
  isThinking: true,
  messageTag: 'tool_usage_card',
  toolUsageCardId: id,
  toolUsageCard: { toolUsageCardId: id, mcp: { toolName, toolArgsJson: JSON.stringify(ARGS) } },
});
export const raw = (fields: object, id: string | undefined = 'card-1') => ({
  token: '',
  isThinking: true,
  messageTag: 'raw_function_result',
  ...(id && { toolUsageCardId: id }),
  ...fields,
});

/** The socket: Realtime-like events around the same chunks. */
export const event = (chunk: object) => ({
  session_id: CHAT,
  event: { type: 'response.chunk', response_id: 'r-1', chunk },
});
export const cardChunk = (tool_name = 'Atribu___top_campaigns', id = 'card-1') => ({
  tool_usage_card: { tool_usage_card_id: id, mcp: { tool_name, tool_args_json: JSON.stringify(ARGS) } },
});
export const textChunk = (text: string) => ({ text: { text, channel: 'final' } });
