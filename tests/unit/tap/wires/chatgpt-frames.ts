/** Frames of chatgpt.com in the shapes of surfaces.md section 1.2. */
import { WORKSPACE } from '../frames';

export const CHAT = '6a55186f-51b0-83ea-8e61-ce7483b02cef';
export const CALL_PATH = '/Atribu/link_6a1/top_campaigns';
export const ARGS = { workspace_id: WORKSPACE, window: 30 };

export interface ResultOptions {
  id?: string;
  content: unknown;
  metadata?: object;
  name?: string;
  status?: string;
}

export function message(fields: object) {
  return {
    id: 'm-1',
    author: { role: 'assistant', name: null, metadata: {} },
    content: { content_type: 'text', parts: [''] },
    status: 'in_progress',
    metadata: {},
    recipient: 'all',
    ...fields,
  };
}

export function callMessage(fields: object = {}, path = CALL_PATH, args: unknown = ARGS) {
  return message({
    id: 'call-1',
    recipient: 'api_tool.call_tool',
    content: { content_type: 'code', text: JSON.stringify({ path, args }) },
    status: 'finished_successfully',
    ...fields,
  });
}

export function resultMessage({
  id = 'result-1',
  content,
  metadata,
  name = 'api_tool.call_tool',
  status,
}: ResultOptions) {
  return message({
    id,
    author: { role: 'tool', name, metadata: {} },
    content,
    status: status ?? 'finished_successfully',
    metadata: metadata ?? {
      invoked_resource: { resource_uri: CALL_PATH, app_name: 'Atribu', tool_name: 'top_campaigns' },
    },
  });
}

export const code = (text: string) => ({ content_type: 'code', language: 'unknown', text });

/** The three shapes in which a tool's text comes, and plain parts. */
export const SHAPES: Record<string, (body: unknown) => object> = {
  'the structured result': (body) => code(JSON.stringify(body)),
  'a wrapper with one key': (body) => code(JSON.stringify({ text: JSON.stringify(body) })),
  'an item of Codex': (body) =>
    code(
      JSON.stringify({
        type: 'mcpToolCall',
        appContext: { appName: 'Atribu', actionName: 'top_campaigns' },
        tool: 'top_campaigns',
        arguments: ARGS,
        status: 'failed',
        durationMs: 812,
        error: null,
        result: { content: [{ type: 'text', text: JSON.stringify(body) }], structuredContent: null },
      }),
    ),
  'plain parts': (body) => ({ content_type: 'text', parts: [JSON.stringify(body)] }),
};

/** A message that comes whole, in a first frame. */
export const add = (each: object) => ({ p: '', o: 'add', v: { message: each, conversation_id: CHAT }, c: 1 });

/** A message whose text comes in pieces: explicit, bare and in patches. */
export function addInPieces(each: ReturnType<typeof message>, size: number): object[] {
  const { text } = each.content as unknown as { text: string };
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  );
  const path = '/message/content/text';
  return [
    add({ ...each, status: 'in_progress', content: { ...each.content, text: '' } }),
    ...pieces.map((v, i) => {
      if (i === 0) return { p: path, o: 'append', v };
      return i % 3 ? { v } : { p: '', o: 'patch', v: [{ p: path, o: 'append', v }] };
    }),
    {
      p: '',
      o: 'patch',
      v: [
        { p: '/message/status', o: 'replace', v: each.status },
        { p: '/message/end_turn', o: 'replace', v: true },
      ],
    },
  ];
}

/** What else a stream holds. */
export const NOISE_BEFORE = [
  { type: 'resume_conversation_token', kind: 'topic', token: 'ey…', conversation_id: CHAT },
  {
    type: 'input_message',
    input_message: message({
      id: 'u-1',
      author: { role: 'user' },
      content: { content_type: 'text', parts: ['How are my campaigns? retryable'] },
    }),
    conversation_id: CHAT,
  },
  add(message({ id: 'a-1' })),
  { p: '/message/content/parts/0', o: 'append', v: 'Let me ask api' },
  { v: '_tool for “it”.' },
  {
    type: 'server_ste_metadata',
    metadata: { tool_invoked: true, tool_name: 'ApiToolWrapper' },
    conversation_id: CHAT,
  },
];
export const NOISE_AFTER = [
  { v: { message: message({ id: 'a-2' }), conversation_id: CHAT }, c: 4 },
  {
    p: '/message/content/parts/0',
    o: 'append',
    v: 'The limit was hit: error code rate_limited, retryable, request_id 1.',
  },
  { v: ' Wait.' },
  { type: 'message_stream_complete', conversation_id: CHAT },
];

export function sseText(frames: readonly object[]): string {
  const events = frames.map(
    (frame) => `${'type' in frame ? '' : 'event: delta\n'}data: ${JSON.stringify(frame)}\n\n`,
  );
  return `event: delta_encoding\ndata: "v1"\n\n${events.join('')}data: [DONE]\n\n`;
}

/** A socket's message with an SSE fragment in it. */
export const item = (encoded_item: string, topic_id = 'conversation-turn-1') => ({
  type: 'message',
  topic_id,
  payload: { type: 'conversation-turn-stream', payload: { type: 'stream-item', encoded_item } },
});

export function historyOf(messages: readonly { id: string }[]) {
  const nodes = messages.map((each, i) => [
    each.id,
    { id: each.id, message: each, parent: messages[i - 1]?.id ?? 'root', children: [] },
  ]);
  return {
    title: 'Campaigns',
    mapping: { root: { id: 'root', message: null, parent: null }, ...Object.fromEntries(nodes) },
    current_node: messages.at(-1)?.id,
  };
}
