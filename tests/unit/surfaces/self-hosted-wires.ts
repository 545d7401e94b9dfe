/** What self-hosted apps send to their pages, in the shapes of surfaces.md section 2. */
import type { Evidence } from '../../../lib/atribu/sighting';
import { WORKSPACE } from '../tap/frames';

/** What a server answered. */
export interface Answer {
  text: string;
  isError: boolean;
  /** As the person called the server. */
  server: string;
  tool: string;
}

export interface Wire {
  /** Surface id. */
  id: string;
  url: string;
  /** Content type; none for a socket. */
  type?: string;
  page: string;
  /** Lines or events of a body, or messages of a socket. */
  frames(answer: Answer): string[];
  /** What of the evidence this wire tells of an error of Atribu's tool `top_campaigns`. */
  told: Partial<Evidence>;
  /** True where the wire says whose tool it was, so that another vendor's is told apart. */
  namesServer?: true;
}

const CHAT = '5d7c8a70-2f1e-4b7a-9c55-0d6f3b1e2a44';
const args = { workspace_id: WORKSPACE, window_start: '2026-11-01' };
const ARGS = JSON.stringify(args);
const scope = { workspace_id: WORKSPACE };
const callId = 'call_1';

const event = (...values: unknown[]) => values.map((value) => `data: ${JSON.stringify(value)}\n\n`);
const line = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`);
const mcp = ({ text, isError }: Answer) => ({ content: [{ type: 'text', text }], isError });

/** `str()` of the list of content blocks, as Open WebUI's backend writes a failed result. */
export function pythonRepr(text: string): string {
  const inner = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `[{'type': 'text', 'text': '${inner}', 'annotations': None, 'meta': None}]`;
}

/** `html.escape()` of Python. */
export function htmlEscape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}

const webuiResult = ({ text, isError }: Answer) => (isError ? pythonRepr(text) : text);
const webuiName = ({ server, tool }: Answer) => `${server.toLowerCase()}_${tool}`;

/** The `<details>` that Open WebUI writes into a message. */
export function webuiTag(answer: Answer, id = callId): string {
  const attributes = {
    id,
    name: webuiName(answer),
    arguments: htmlEscape(JSON.stringify(ARGS)),
    result: htmlEscape(JSON.stringify(webuiResult(answer))),
    files: '',
    embeds: htmlEscape('""'),
  };
  const list = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
  return `<details type="tool_calls" done="true" ${list.join(' ')}>\n<summary>Tool Executed</summary>\n</details>\n`;
}

/** A packet of socket.io with an event of Open WebUI's. */
export function webuiPacket(data: object, chat = CHAT): string {
  const payload = { chat_id: chat, message_id: 'm2', data: { type: 'chat:completion', data } };
  return `42["events",${JSON.stringify(payload)}]`;
}

const webuiOutput = (answer: Answer) => [
  { type: 'function_call', id: 'fc_1', call_id: callId, name: webuiName(answer), arguments: ARGS },
  {
    type: 'function_call_output',
    id: 'fco_1',
    call_id: callId,
    output: [{ type: 'input_text', text: webuiResult(answer) }],
    status: 'completed',
  },
];
const words = ['I have a look.', 'I have a look. The server'];

const aiSdkCall = ({ tool }: Answer) => [
  { type: 'start' },
  { type: 'tool-input-start', toolCallId: callId, toolName: tool, dynamic: true },
  { type: 'tool-input-delta', toolCallId: callId, inputTextDelta: ARGS.slice(0, 12) },
  { type: 'tool-input-available', toolCallId: callId, toolName: tool, input: args, dynamic: true },
];
const rpc = (result: unknown) => ({ jsonrpc: '2.0', id: 3, result });
const page = 'https://chat.example/c/1';
const generic = { conversation: '/c/1' };

export const wires: readonly Wire[] = [
  {
    id: 'librechat',
    url: 'https://chat.example/api/agents/chat/stream/s1',
    type: 'text/event-stream',
    page: `https://chat.example/c/${CHAT}`,
    namesServer: true,
    told: { conversation: CHAT, tool: 'top_campaigns', connector: 'Atribu', callId, scope, isError: null },
    frames(answer) {
      const call = { id: callId, name: `${answer.tool}_mcp_${answer.server}` };
      const step = { id: 'step_1', runId: 'r1', index: 1, type: 'tool_calls' };
      const delta = { type: 'tool_calls', tool_calls: [{ index: 0, args: ARGS }] };
      const done = { ...call, args: ARGS, output: answer.text, progress: 1 };
      return event(
        { created: true, message: { messageId: 'm1', conversationId: CHAT } },
        {
          event: 'on_message_delta',
          data: { id: 'step_0', delta: { content: [{ type: 'text', text: 'Hm' }] } },
        },
        { event: 'on_run_step', data: { ...step, stepDetails: { type: 'tool_calls', tool_calls: [call] } } },
        { event: 'on_run_step_delta', data: { id: 'step_1', delta } },
        {
          event: 'on_run_step_completed',
          data: { result: { id: 'step_1', index: 1, type: 'tool_call', tool_call: done } },
        },
      );
    },
  },
  {
    id: 'open-webui',
    url: 'wss://chat.example/ws/socket.io/?EIO=4&transport=websocket&sid=x',
    page: `https://chat.example/c/${CHAT}`,
    namesServer: true,
    told: { conversation: CHAT, tool: 'top_campaigns', connector: 'atribu', callId, scope, isError: null },
    frames: (answer) => [
      '2',
      webuiPacket({ content: words[0] }),
      ...['', ...words].map((rest) => webuiPacket({ content: `${words[0]}\n${webuiTag(answer)}${rest}` })),
    ],
  },
  {
    id: 'open-webui',
    url: 'wss://chat.example/ws/socket.io/?EIO=4&transport=websocket&sid=x',
    page: `https://chat.example/c/${CHAT}`,
    namesServer: true,
    told: { conversation: CHAT, tool: 'top_campaigns', connector: 'atribu', callId, scope, isError: null },
    frames: (answer) => [webuiPacket({ content: '', output: webuiOutput(answer) })],
  },
  {
    id: 'open-webui',
    url: 'https://chat.example/ws/socket.io/?EIO=4&transport=polling&t=1&sid=x',
    type: 'text/plain; charset=UTF-8',
    page: `https://chat.example/c/${CHAT}`,
    namesServer: true,
    told: { conversation: CHAT, tool: 'top_campaigns', connector: 'atribu', callId, scope, isError: null },
    frames: (answer) => [
      ['2', webuiPacket({ content: words[0] }), webuiPacket({ content: webuiTag(answer) })].join('\x1e'),
    ],
  },
  {
    id: 'lobechat',
    url: 'https://chat.example/trpc/tools/mcp.callTool?batch=1',
    type: 'application/json',
    page: 'https://chat.example/agent/a1?topic=t1',
    told: { conversation: 't1', isError: true },
    frames({ text, isError }) {
      const state = { content: [{ type: 'text', text }], ...(isError && { isError }) };
      return [JSON.stringify([{ result: { data: { json: { content: text, state, success: true } } } }])];
    },
  },
  {
    id: 'hf-chat',
    url: 'https://huggingface.co/chat/conversation/65f0c0ffee65f0c0ffee65f0',
    type: 'application/jsonl',
    page: 'https://huggingface.co/chat/conversation/65f0c0ffee65f0c0ffee65f0',
    told: {
      conversation: '65f0c0ffee65f0c0ffee65f0',
      tool: 'top_campaigns',
      callId: 'u1',
      scope,
      isError: true,
    },
    frames({ text, isError, tool }) {
      const call = { name: tool, parameters: args };
      const update = { type: 'tool', uuid: 'u1' };
      const outputs = [{ text, content: [{ type: 'text', text }] }];
      return line(
        { type: 'status', status: 'started' },
        { ...update, subtype: 'call', call, originalId: callId },
        { ...update, subtype: 'eta', eta: 10 },
        isError
          ? { ...update, subtype: 'error', message: text }
          : { ...update, subtype: 'result', result: { status: 'success', call, outputs, display: true } },
      );
    },
  },
  {
    id: 'mcp-inspector',
    url: 'http://localhost:6274/api/mcp/events?sessionId=s1',
    type: 'text/event-stream',
    page: 'http://localhost:6274/?transport=http',
    namesServer: true,
    told: { conversation: null, connector: 'Atribu', isError: true },
    frames: (answer) =>
      event(
        {
          type: 'message',
          data: rpc({ protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: answer.server } }),
        },
        { type: 'message', data: rpc(mcp(answer)) },
      ),
  },
  {
    id: 'mcp-use',
    url: 'https://inspector.mcp-use.com/inspector/api/chat/stream',
    type: 'text/event-stream',
    page: 'https://inspector.mcp-use.com/inspector?tab=chat',
    told: { conversation: null, tool: 'top_campaigns', callId, scope, isError: true },
    frames: (answer) =>
      event(
        { type: 'tool-call-start', toolCallId: callId, toolName: answer.tool },
        { type: 'tool-call', toolCallId: callId, toolName: answer.tool, args },
        {
          type: 'tool-result',
          toolCallId: callId,
          toolName: answer.tool,
          result: mcp(answer),
          isError: answer.isError,
        },
      ),
  },
  {
    id: 'nextchat',
    url: 'https://chat.example/',
    type: 'text/x-component',
    page: 'https://chat.example/#/chat',
    told: { conversation: null, isError: true },
    frames: (answer) => [
      '0:{"a":"$@1","f":"","b":"build"}\n',
      `2:T${Buffer.byteLength(answer.text).toString(16)},${answer.text}`,
      `1:${JSON.stringify(mcp({ ...answer, text: '$2' }))}\n`,
    ],
  },
  {
    id: 'ai-sdk',
    url: 'https://chat.example/api/chat',
    type: 'text/event-stream',
    page,
    told: { ...generic, tool: 'top_campaigns', callId, scope, isError: true },
    frames: (answer) =>
      event(...aiSdkCall(answer), {
        type: 'tool-output-available',
        toolCallId: callId,
        output: mcp(answer),
        dynamic: true,
      }),
  },
  {
    id: 'assistant-ui',
    url: 'https://chat.example/api/chat',
    type: 'text/plain; charset=utf-8',
    page,
    told: { ...generic, tool: 'top_campaigns', callId, scope, isError: true },
    frames: (answer) => [
      '0:"I have a look."\n',
      `b:${JSON.stringify({ toolCallId: callId, toolName: answer.tool })}\n`,
      `c:${JSON.stringify({ toolCallId: callId, argsTextDelta: ARGS.slice(0, 20) })}\n`,
      `c:${JSON.stringify({ toolCallId: callId, argsTextDelta: ARGS.slice(20) })}\n`,
      `a:${JSON.stringify({ toolCallId: callId, result: mcp(answer), isError: answer.isError })}\n`,
    ],
  },
  {
    id: 'assistant-ui',
    url: 'https://chat.example/api/assistant',
    type: 'text/event-stream',
    page,
    told: { ...generic, tool: 'top_campaigns', callId, scope, isError: true },
    frames: (answer) =>
      event(
        { type: 'part-start', part: { type: 'text' }, path: [] },
        { type: 'text-delta', textDelta: 'I have a look.', path: [0] },
        { type: 'part-finish', path: [0] },
        {
          type: 'part-start',
          part: { type: 'tool-call', toolCallId: callId, toolName: answer.tool },
          path: [],
        },
        { type: 'text-delta', textDelta: ARGS.slice(0, 20), path: [1] },
        { type: 'text-delta', textDelta: ARGS.slice(20), path: [1] },
        { type: 'tool-call-args-text-finish', path: [1] },
        { type: 'result', result: mcp(answer), isError: answer.isError, path: [1] },
      ),
  },
  {
    id: 'copilotkit',
    url: 'https://chat.example/api/copilotkit',
    type: 'text/event-stream',
    page,
    told: { ...generic, tool: 'top_campaigns', callId, scope, isError: null },
    frames: (answer) =>
      event(
        { type: 'RUN_STARTED', threadId: 't', runId: 'r' },
        { type: 'TOOL_CALL_START', toolCallId: callId, toolCallName: answer.tool, parentMessageId: 'm1' },
        { type: 'TOOL_CALL_ARGS', toolCallId: callId, delta: ARGS.slice(0, 20) },
        { type: 'TOOL_CALL_ARGS', toolCallId: callId, delta: ARGS.slice(20) },
        { type: 'TOOL_CALL_END', toolCallId: callId },
        { type: 'TOOL_CALL_RESULT', messageId: 'm2', toolCallId: callId, content: answer.text, role: 'tool' },
      ),
  },
];
