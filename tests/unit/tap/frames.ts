/** Synthetic wire data in the shapes of surfaces.md. */

export const REQUEST_ID = '01968a3b-7c1d-7e2f-8a3b-4c5d6e7f8091';
export const CONVERSATION = '5d7c8a70-2f1e-4b7a-9c55-0d6f3b1e2a44';
export const WORKSPACE = '0a1b2c3d-0000-4000-8000-000000000001';

export function envelope(fields: Record<string, unknown> = {}) {
  return {
    error: {
      code: 'rate_limited',
      message: 'Per-minute rate limit exceeded — “120 units”. Wait 12 seconds.',
      retryable: true,
      retry_after: 12,
      request_id: REQUEST_ID,
      ...fields,
    },
  };
}

export function success(fields: Record<string, unknown> = {}) {
  return { data: { rows: [1, 2, 3] }, meta: { data_as_of: '2026-11-24T07:00:00Z', ...fields } };
}

/** An MCP result as a server gives it. */
export function mcpResult(body: unknown, isError: boolean) {
  return { content: [{ type: 'text', text: JSON.stringify(body) }], isError };
}

export const ATRIBU = {
  integration_name: 'Atribu',
  mcp_server_url: 'https://mcp.atribu.app/mcp',
  icon_name: 'atribu',
};

export interface ClaudeOptions {
  body?: unknown;
  isError?: boolean;
  /** Characters in one delta. */
  piece?: number;
  /** Fields over those of the result's block. */
  block?: Record<string, unknown>;
  input?: unknown;
  /** Frames between the deltas of the result, as parallel blocks have them. */
  between?: object[];
}

/** The events of one answer of claude.ai with one call in it. */
export function claudeEvents(options: ClaudeOptions = {}): object[] {
  const { body = envelope(), isError = true, piece = 40, block = {}, between = [] } = options;
  const { input = { workspace_id: WORKSPACE, window_start: '2026-11-01' } } = options;
  const delta = (index: number, partial_json: string) => ({
    type: 'content_block_delta',
    index,
    delta: { type: 'input_json_delta', partial_json },
  });
  const cut = (text: string) =>
    Array.from({ length: Math.ceil(text.length / piece) }, (_, i) => text.slice(i * piece, (i + 1) * piece));
  const content = JSON.stringify([{ type: 'text', text: JSON.stringify(body), uuid: 'b1' }]);
  return [
    { type: 'message_start', message: { id: 'chatcompl_1', role: 'assistant' } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Let me look — “tool_' } },
    { type: 'content_block_stop', index: 0 },
    {
      type: 'content_block_start',
      index: 1,
      content_block: { type: 'tool_use', id: 'toolu_1', name: 'Atribu:top_campaigns', input: {}, ...ATRIBU },
    },
    ...cut(JSON.stringify(input)).map((text) => delta(1, text)),
    { type: 'content_block_stop', index: 1 },
    {
      type: 'content_block_start',
      index: 2,
      content_block: {
        type: 'tool_result',
        tool_use_id: 'toolu_1',
        name: 'Atribu:top_campaigns',
        content: [],
        is_error: isError,
        structured_content: null,
        display_content: null,
        ...ATRIBU,
        ...block,
      },
    },
    ...cut(content).flatMap((text) => [delta(2, text), ...between]),
    { type: 'content_block_stop', index: 2 },
    { type: 'content_block_start', index: 3, content_block: { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 3, delta: { type: 'text_delta', text: 'The limit was hit.' } },
    { type: 'content_block_stop', index: 3 },
    { type: 'message_stop' },
  ];
}

/** Events as a server-sent stream, with the pings that claude.ai sends. */
export function sseOf(events: readonly object[], eol = '\n'): string {
  return events
    .map((event) => {
      const { type } = event as { type?: string };
      return `event: ${type}${eol}data: ${JSON.stringify(event)}${eol}${eol}: ping${eol}${eol}`;
    })
    .join('');
}

/** An old conversation of claude.ai. */
export function claudeHistory(blocks: readonly object[]) {
  return {
    uuid: CONVERSATION,
    name: 'Campaigns',
    chat_messages: [
      { uuid: 'm1', sender: 'human', content: [{ type: 'text', text: 'How are my campaigns?' }] },
      { uuid: 'm2', sender: 'assistant', content: blocks },
    ],
    current_leaf_message_uuid: 'm2',
  };
}
