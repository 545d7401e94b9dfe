import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/decode';
import type { Hints } from '../../../lib/decode/types';
import { block, ERROR, envelopeOf, json, only, result, TEXT } from './samples';

type Row = [name: string, source: unknown, hints: Partial<Hints>];

const told = (hints: Partial<Hints>) => ({ context: 'tool-result', ...hints }) as const;

/** One row for each place where a client puts a result (surfaces.md); all hold the same envelope, whole. */
const rows: Row[] = [
  ['the bare envelope', ERROR, { context: 'unknown', isError: null }],
  [
    'claude.ai: a tool_result block',
    {
      type: 'tool_result',
      tool_use_id: 'toolu_1',
      name: 'Atribu:top_campaigns',
      content: [{ ...block(TEXT), uuid: 'u' }],
      is_error: true,
      structured_content: null,
      integration_name: 'Atribu',
      mcp_server_url: 'https://mcp.atribu.app/mcp',
      display_content: { type: 'json_block', json_block: json(json(ERROR)) },
    },
    told({
      isError: true,
      tool: 'top_campaigns',
      connector: 'Atribu',
      server: 'https://mcp.atribu.app/mcp',
      callId: 'toolu_1',
    }),
  ],
  [
    'claude.ai: the history of a conversation',
    {
      uuid: 'c',
      name: 'My chat',
      chat_messages: [
        { uuid: 'm1', sender: 'human', content: [block('hi')] },
        {
          uuid: 'm2',
          sender: 'assistant',
          content: [
            { type: 'tool_use', id: 'toolu_1', name: 'top_campaigns', input: { window_start: '2026-11-01' } },
            {
              type: 'tool_result',
              tool_use_id: 'toolu_1',
              name: 'top_campaigns',
              content: [block(TEXT)],
              is_error: true,
            },
            block('The call failed.'),
          ],
        },
      ],
    },
    told({ isError: true, tool: 'top_campaigns', callId: 'toolu_1' }),
  ],
  [
    'chatgpt.com: one-key wrapper',
    {
      p: '',
      o: 'add',
      v: {
        message: {
          id: 'm',
          author: { role: 'tool', name: 'api_tool.call_tool', metadata: {} },
          content: { content_type: 'code', text: json({ text: TEXT }) },
          metadata: {
            invoked_resource: { resource_uri: '/Atribu/link_1/top_campaigns', app_name: 'Atribu' },
          },
          recipient: 'all',
        },
        conversation_id: 'c',
      },
    },
    told({ isError: null, tool: 'top_campaigns', connector: 'Atribu' }),
  ],
  [
    'chatgpt.com: mcpToolCall in work mode, an SSE fragment in a socket frame',
    [
      {
        type: 'message',
        topic_id: 'conversation-turn-1',
        payload: {
          type: 'conversation-turn-stream',
          payload: {
            type: 'stream-item',
            encoded_item: `event: delta\ndata: ${json({
              v: {
                message: {
                  author: { role: 'tool', name: 'api_tool' },
                  content: {
                    content_type: 'code',
                    text: json({
                      type: 'mcpToolCall',
                      appContext: { appName: 'Atribu', actionName: 'top_campaigns' },
                      tool: 'top_campaigns',
                      arguments: { workspace_id: 'w-1', profile_id: 7 },
                      status: 'failed',
                      durationMs: 3,
                      error: null,
                      result: { content: [block(TEXT)], structuredContent: ERROR },
                    }),
                  },
                },
              },
            })}\n\n`,
          },
        },
      },
    ],
    told({ isError: true, tool: 'top_campaigns', connector: 'Atribu', scope: { workspace_id: 'w-1' } }),
  ],
  [
    'perplexity: a step',
    {
      step_type: 'MCP_TOOL_OUTPUT',
      uuid: 'u',
      mcp_tool_output_content: {
        goal_id: 'g',
        status: 'error',
        content: TEXT,
        app: 'Atribu',
        tool_name: 'top_campaigns',
      },
    },
    told({ isError: true, tool: 'top_campaigns', connector: 'Atribu', callId: 'g' }),
  ],
  [
    'LibreChat: a finished step',
    {
      event: 'on_run_step_completed',
      data: {
        result: {
          id: 's',
          index: 1,
          type: 'tool_call',
          tool_call: {
            id: 'call_1',
            name: 'top_campaigns_mcp_atribu',
            args: '{"workspace_id":"w-1"}',
            output: TEXT,
            progress: 1,
          },
        },
      },
    },
    told({
      isError: null,
      tool: 'top_campaigns',
      connector: 'atribu',
      callId: 'call_1',
      scope: { workspace_id: 'w-1' },
    }),
  ],
  [
    'LibreChat: a thrown error',
    `Error: [MCP][atribu][top_campaigns] tool call failed: ${TEXT}\n Please fix your mistakes.`,
    { context: 'unknown' },
  ],
  [
    'Open WebUI: Python repr in attributes of the assistant message',
    {
      role: 'assistant',
      content: `<details type="tool_calls" done="true" id="call_1" name="atribu_top_campaigns" arguments="&quot;{}&quot;" result="${json(
        `[{'type': 'text', 'text': '${TEXT.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}', 'annotations': None, 'meta': None}]`,
      )
        .replace(/&/g, '&amp;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#x27;')}">\n<summary>Tool Executed</summary>\n</details>\nThe call failed.`,
    },
    told({ isError: null, tool: 'top_campaigns', connector: 'atribu', callId: 'call_1' }),
  ],
  [
    'HF chat-ui: an update',
    { type: 'tool', subtype: 'error', uuid: 'u', message: TEXT },
    told({ isError: true }),
  ],
  [
    'AI SDK: a stream chunk',
    { type: 'tool-output-available', toolCallId: 'call_1', output: result(), dynamic: true },
    told({ isError: true, callId: 'call_1' }),
  ],
  [
    'AI SDK: a thrown error',
    { type: 'tool-output-error', toolCallId: 'call_1', errorText: `MCP error: ${TEXT}` },
    told({ isError: true, callId: 'call_1' }),
  ],
  [
    'AI SDK: a message part',
    {
      role: 'assistant',
      parts: [
        block('Let me look.'),
        {
          type: 'tool-top_campaigns',
          toolCallId: 'call_1',
          state: 'output-available',
          input: { profile_id: 'p-1' },
          output: result(),
        },
      ],
    },
    told({ isError: true, tool: 'top_campaigns', callId: 'call_1', scope: { profile_id: 'p-1' } }),
  ],
  [
    'AG-UI: an event',
    { type: 'TOOL_CALL_RESULT', messageId: 'm', toolCallId: 'call_1', content: TEXT, role: 'tool' },
    told({ isError: null, callId: 'call_1' }),
  ],
  [
    'mcp-use: an event',
    { type: 'tool-result', toolCallId: 'c', toolName: 'top_campaigns', result: result() },
    told({ tool: 'top_campaigns' }),
  ],
  [
    'MCP Inspector: JSON-RPC',
    { type: 'message', data: { jsonrpc: '2.0', id: 4, result: result() } },
    told({ isError: true }),
  ],
  [
    'OpenAI: a tool message',
    {
      messages: [{ role: 'tool', tool_call_id: 'call_1', name: 'mcp__atribu__top_campaigns', content: TEXT }],
    },
    told({ tool: 'top_campaigns', connector: 'atribu', callId: 'call_1' }),
  ],
  [
    'OpenAI: a responses item',
    { output: [{ type: 'function_call_output', call_id: 'call_1', output: TEXT, status: 'completed' }] },
    told({ callId: 'call_1', isError: null }),
  ],
  [
    'Anthropic: a tool_result in a user message',
    {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: TEXT, is_error: true }],
    },
    told({ isError: true, callId: 'toolu_1' }),
  ],
  [
    "NextChat: a fenced block in the person's message",
    { role: 'user', content: `\`\`\`json:mcp-response:atribu\n${json(result())}\n\`\`\`` },
    told({ isError: true, connector: 'atribu' }),
  ],
  [
    'LobeChat: content beside state',
    { content: TEXT, state: result(), success: true },
    told({ isError: true }),
  ],
  ['a data-stream line', `a:${json({ toolCallId: 'call_1', result: result() })}`, told({ callId: 'call_1' })],
  ['socket.io', `42${json(['events', { data: { type: 'tool_result', content: TEXT } }])}`, told({})],
  [
    'SignalR',
    `${json({ type: 6 })}\x1e${json({ type: 1, arguments: [{ type: 'tool_result', content: TEXT }] })}\x1e`,
    told({}),
  ],
  [
    'Gemini frames',
    `)]}'\n\n120\n${json([['wrb.fr', null, json([null, { type: 'tool_result', content: TEXT }])]])}\n`,
    told({}),
  ],
];

describe('where clients put a result', () => {
  it.each(rows)('%s', (_name, source, hints) => {
    for (const spelled of typeof source === 'string'
      ? [source]
      : [source, json(source), JSON.stringify(source, null, 2)]) {
      expect(only(spelled)).toMatchObject({ kind: 'error', envelope: envelopeOf(ERROR), whole: true, hints });
    }
  });

  it('reads a status as an outcome only where it is a result’s', () => {
    expect(only({ status: 'error', data: { text: TEXT } }).hints.isError).toBeNull();
    expect(only({ type: 'tool_result', status: 'success', content: TEXT }).hints.isError).toBe(false);
    expect(only({ type: 'tool_result', status: 'completed', content: TEXT }).hints.isError).toBeNull();
  });

  it('reads what is nested in a result that stands in a person’s message', () => {
    const content = json({ type: 'mcpToolCall', tool: 'top_campaigns', status: 'failed', result: result() });
    const { hints } = only({ role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content }] });
    expect(hints).toMatchObject({
      context: 'tool-result',
      isError: true,
      tool: 'top_campaigns',
      callId: 'c',
    });
  });

  it('reads pretty JSON that a code viewer indents with no-break spaces', () => {
    const text = JSON.stringify(ERROR, null, 2).replace(/^ +/gm, (spaces) => '\u00a0'.repeat(spaces.length));
    expect(only(text)).toMatchObject({ envelope: envelopeOf(ERROR), whole: true });
  });

  it('bounds what it tells', () => {
    const long = 'x'.repeat(5000);
    const { hints } = only({
      type: 'tool_result',
      tool_use_id: long,
      name: long,
      mcp_server_url: long,
      content: TEXT,
      input: { workspace_id: long },
    });
    expect([hints.callId, hints.tool, hints.server, hints.scope?.workspace_id].map((s) => s?.length)).toEqual(
      [200, 200, 200, 200],
    );
  });

  it('takes nothing from a call beside the result', () => {
    const hits = decodeText(
      json([
        { type: 'tool_use', name: 'search', input: { q: 'x' } },
        { type: 'tool_result', content: TEXT },
      ]),
    );
    expect(hits[0]?.hints.tool).toBeUndefined();
  });
});
