// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { envelope, mcpResult, REQUEST_ID, sseOf, success, WORKSPACE } from './frames';
import { drain, generic, responseOf, surfaceById, type Tapped, tap } from './support';

let tapped: Tapped;
afterEach(() => tapped.stop());

async function stream(text: string, type = 'text/event-stream') {
  tapped = tap(generic, { pageUrl: 'https://app.example/chat/7?view=a' });
  await drain(responseOf([text], type));
  return tapped.sightings;
}
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const args = { workspace_id: WORKSPACE, window_start: '2026-11-01' };
const found = { kind: 'error', envelope: { request_id: REQUEST_ID } };

describe('any other chat', () => {
  it('AI SDK: the result is paired with its call', async () => {
    const [sighting, ...more] = await stream(
      sseOf([
        { type: 'tool-input-available', toolCallId: 'c1', toolName: 'top_campaigns', input: args },
        { type: 'text-delta', id: 't', delta: 'one moment' },
        { type: 'tool-output-available', toolCallId: 'c1', output: mcpResult(envelope(), true) },
      ]),
    );
    expect(more).toEqual([]);
    expect(sighting).toMatchObject({
      ...found,
      evidence: {
        route: 'wire',
        surface: 'generic',
        conversation: '/chat/7?view=a',
        replayed: false,
        context: 'tool-result',
        whole: true,
        isError: true,
        tool: 'top_campaigns',
        callId: 'c1',
        scope: { workspace_id: WORKSPACE },
      },
    });
  });

  it('AG-UI: arguments and results are strings, and nothing says that it failed', async () => {
    expect(
      await stream(
        sseOf([
          { type: 'TOOL_CALL_START', toolCallId: 'c1', toolCallName: 'top_campaigns' },
          { type: 'TOOL_CALL_RESULT', messageId: 'm', toolCallId: 'c1', content: JSON.stringify(envelope()) },
        ]),
      ),
    ).toMatchObject([
      { ...found, evidence: { isError: null, tool: 'top_campaigns', context: 'tool-result' } },
    ]);
  });

  it('LibreChat, CopilotKit and others: name and arguments stand beside the output', async () => {
    const call = {
      id: 'c1',
      name: 'top_campaigns_mcp_atribu',
      args: JSON.stringify(args),
      output: JSON.stringify(envelope()),
    };
    const event = {
      event: 'on_run_step_completed',
      data: { result: { id: 's', type: 'tool_call', tool_call: call } },
    };
    expect(await stream(sseOf([event]))).toMatchObject([
      {
        ...found,
        evidence: { tool: 'top_campaigns', connector: 'atribu', scope: { workspace_id: WORKSPACE } },
      },
    ]);
  });

  it('HuggingFace chat-ui: lines, paired by uuid in the frame itself', async () => {
    const failed = { type: 'tool', subtype: 'error', uuid: 'u', message: JSON.stringify(envelope()) };
    expect(await stream(lines({ type: 'stream', token: 'a' }, failed), 'application/jsonl')).toMatchObject([
      { ...found, evidence: { isError: true, context: 'tool-result' } },
    ]);
  });

  it('assistant-ui: rows behind a letter', async () => {
    const text = [
      '0:"Let me see"',
      `9:${JSON.stringify({ toolCallId: 'c1', toolName: 'top_campaigns', args })}`,
      `a:${JSON.stringify({ toolCallId: 'c1', result: mcpResult(envelope(), true) })}`,
      '',
    ].join('\n');
    expect(await stream(text, 'text/plain; charset=utf-8')).toMatchObject([
      { ...found, evidence: { tool: 'top_campaigns', scope: { workspace_id: WORKSPACE } } },
    ]);
  });

  it('a server action: a row of a flight', async () => {
    const row = `0:{"a":"$@1"}\n1:${JSON.stringify(mcpResult(envelope(), true))}\n`;
    expect(await stream(row, 'text/x-component')).toMatchObject([{ ...found, evidence: { isError: true } }]);
  });

  it('OpenAI: the output of a function call', async () => {
    expect(
      await stream(
        sseOf([
          {
            item: {
              type: 'function_call',
              call_id: 'c1',
              name: 'top_campaigns',
              arguments: JSON.stringify(args),
            },
          },
          { item: { type: 'function_call_output', call_id: 'c1', output: JSON.stringify(envelope()) } },
        ]),
      ),
    ).toMatchObject([{ ...found, evidence: { tool: 'top_campaigns', scope: { workspace_id: WORKSPACE } } }]);
  });

  it('an inspector: JSON-RPC, in a stream that never ends', async () => {
    tapped = tap(generic);
    let push: (text: string) => void = () => {};
    const response = new Response(
      new ReadableStream({
        start: (controller) => {
          push = (text) => controller.enqueue(new TextEncoder().encode(text));
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
    const reader = response.body?.getReader();
    const message = { type: 'message', data: { jsonrpc: '2.0', id: 1, result: mcpResult(envelope(), true) } };
    push(sseOf([message]).slice(0, 90));
    await reader?.read();
    push(sseOf([message]).slice(90));
    await reader?.read();
    expect(tapped.sightings).toMatchObject([{ ...found, evidence: { replayed: false, isError: true } }]);
  });

  it('one JSON answer, by any way of reading it', async () => {
    for (const how of ['json', 'text', 'arrayBuffer', 'bytes', 'blob', 'clone'] as const) {
      tapped = tap(generic);
      const rpc = { jsonrpc: '2.0', id: 3, result: mcpResult(envelope(), true) };
      const response = responseOf([JSON.stringify(rpc)], 'application/json');
      if (how === 'clone') await response.clone().json();
      else if (how === 'blob') await (await response.blob()).arrayBuffer();
      else await response[how]();
      expect(tapped.sightings, how).toMatchObject([
        { ...found, evidence: { replayed: false, isError: true } },
      ]);
      tapped.stop();
    }
  });

  it('what the page has decoded or parsed itself', async () => {
    const result = { type: 'tool-output-available', toolCallId: 'c1', output: mcpResult(envelope(), true) };
    const objects = (values: readonly unknown[]) =>
      new TransformStream<unknown, unknown>({
        flush(controller) {
          for (const value of values) controller.enqueue(value);
        },
      });
    const cases = [
      objects([result]),
      objects([{ success: true, value: result, rawValue: result }]),
      objects([{ event: 'x', data: JSON.stringify(result) }]),
      objects([`data: ${JSON.stringify(result)}`, '\n\n']),
    ];
    for (const [i, transform] of cases.entries()) {
      tapped = tap(generic);
      const piped = responseOf(['data: {}\n\n']).body?.pipeThrough(transform);
      const reader = piped?.getReader();
      while (!(await reader?.read())?.done);
      expect(tapped.sightings, String(i)).toMatchObject([found]);
      tapped.stop();
    }
  });

  it('both branches of a tee, either alone', async () => {
    for (const branch of [0, 1]) {
      tapped = tap(generic);
      const text = sseOf([
        { type: 'tool-output-available', toolCallId: 'c', output: mcpResult(envelope(), true) },
      ]);
      const branches = responseOf([text.slice(0, 50), text.slice(50)]).body?.tee();
      const reader = branches?.[branch]?.getReader();
      while (!(await reader?.read())?.done);
      expect(tapped.sightings).toHaveLength(1);
      await branches?.[1 - branch]?.cancel();
      tapped.stop();
    }
  });

  it('a success, without its data', async () => {
    const output = mcpResult(success({ request_id: 'r-2', pii_level_applied: 'masked' }), false);
    const [sighting] = await stream(sseOf([{ type: 'tool-output-available', toolCallId: 'c1', output }]));
    expect(sighting).toMatchObject({
      kind: 'success',
      success: { request_id: 'r-2', pii_level_applied: 'masked' },
    });
    expect(JSON.stringify(sighting)).not.toContain('rows');
  });

  it.each(['text/html', 'text/javascript', 'image/svg+xml', 'application/octet-stream'])(
    'no %s',
    async (type) => {
      await stream(sseOf([mcpResult(envelope(), true)]), type);
      expect(tapped.findings).toEqual([]);
    },
  );

  it('nothing of what people and assistants say about tools', async () => {
    const words = [
      'Which tool failed?',
      'The tool_result says: retryable, data_as_of.',
      'TOOL_ALERT in function_call()',
    ];
    expect(await stream(sseOf(words.map((delta) => ({ type: 'text-delta', id: 't', delta }))))).toEqual([]);
    // Where no trigger stands, nothing even crosses the bridge.
    expect(tapped.findings.map(({ text }) => JSON.parse(text).delta)).toEqual(words.slice(1));
  });

  it('a frame of nothing but a text is the model’s words, unless a result stands in it', async () => {
    const bare = JSON.stringify(envelope({ request_id: 'said' }));
    const result = JSON.stringify(mcpResult(envelope({ request_id: 'told' }), true));
    await stream([`0:${JSON.stringify(bare)}`, `0:${JSON.stringify(result)}`, ''].join('\n'), 'text/plain');
    await drain(responseOf([sseOf([{ type: 'text', content: bare.replace('said', 'shown') }])]));
    expect(tapped.sightings.map(({ evidence }) => evidence.context)).toEqual([
      'prose',
      'tool-result',
      'prose',
    ]);
  });

  it('where nothing but the model’s words ever comes, an error is one of them, unless it is marked as a result', async () => {
    const url = 'https://n8n.example/webhook';
    tapped = tap(surfaceById('n8n'), { pageUrl: url });
    const said = envelope({ request_id: 'said' });
    const told = { type: 'tool_result', content: JSON.stringify(envelope({ request_id: 'told' })) };
    await drain(responseOf([sseOf([{ output: JSON.stringify(said) }, told])]));
    expect(tapped.sightings.map(({ evidence }) => evidence.context)).toEqual(['prose', 'tool-result']);
  });

  it('no error of anybody else, and no words about one', async () => {
    const texts = [
      { error: 'rate_limited', loginRequired: true },
      { jsonrpc: '2.0', id: 1, error: { code: -32600, message: 'tool retryable request_id error' } },
      {
        error: {
          code: 'rate_limit_exceeded',
          message: 'x',
          status: 429,
          request_id: 'req_1',
          retryable: true,
        },
      },
      {
        type: 'text-delta',
        delta: 'The tool said that it is retryable, request_id 1; error code rate_limited',
      },
    ];
    expect(await stream(sseOf(texts))).toEqual([]);
  });
});

describe('old messages', () => {
  const tool = (id: string) => ({
    role: 'tool',
    tool_call_id: id,
    content: JSON.stringify(envelope({ request_id: id })),
  });
  const list = [
    { role: 'user', content: 'first' },
    { role: 'assistant', content: '' },
    tool('old-request'),
    { role: 'user', content: 'second' },
    tool('new-request'),
  ];
  const replays = () =>
    tapped.sightings.map((s) => [s.kind === 'error' && s.envelope.request_id, s.evidence.replayed]);

  it.each([
    ['a list', list],
    ['a list with a name', { messages: list }],
    ['an answer of tRPC', [{ result: { data: { json: { messages: list } } } }]],
    ['by sender', { chat: { items: list.map(({ role, ...rest }) => ({ sender: role, ...rest })) } }],
    [
      'a tree',
      {
        mapping: Object.fromEntries(
          list.map((message, i) => [i, { message: { ...message, author: { role: message.role } } }]),
        ),
      },
    ],
  ])('in one answer are all replayed: %s', async (_, history) => {
    tapped = tap(generic);
    await responseOf([JSON.stringify(history)], 'application/json').json();
    expect(replays()).toEqual([
      ['old-request', true],
      ['new-request', true],
    ]);
  });

  it('repeated in a stream are replayed up to the last question', async () => {
    await stream(sseOf([{ type: 'MESSAGES_SNAPSHOT', messages: list }]));
    expect(replays()).toEqual([
      ['old-request', true],
      ['new-request', false],
    ]);
  });

  it('are replayed where the rule says so', async () => {
    const chatgpt = surfaceById('chatgpt');
    tapped = tap({ ...chatgpt, wire: chatgpt.wire.slice(1, 2).map((rule) => ({ ...rule, url: /^/ })) });
    await responseOf([JSON.stringify(tool('one'))], 'application/json').json();
    expect(replays()).toEqual([['one', true]]);
  });

  it('are not what a single answer is', async () => {
    tapped = tap(generic);
    await responseOf([JSON.stringify({ messages: [tool('only')] })], 'application/json').json();
    expect(replays()).toEqual([['only', false]]);
  });
});

describe('bounds', () => {
  it('an envelope deep in a large body is still found, the body is not kept', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => ({ id: i, text: 'some words of a row' }));
    const text = JSON.stringify({ rows, result: mcpResult(envelope(), true), more: rows });
    tapped = tap(generic);
    const pieces = Array.from({ length: Math.ceil(text.length / 10_000) }, (_, i) =>
      text.slice(i * 10_000, (i + 1) * 10_000),
    );
    await drain(responseOf(pieces, 'application/json'));
    expect(tapped.sightings.map((s) => s.kind === 'error' && s.envelope.request_id)).toEqual([REQUEST_ID]);
    expect(Math.max(...tapped.findings.map((finding) => finding.text.length))).toBeLessThanOrEqual(
      512 * 1024,
    );
  });

  it('a frame that begins before its trigger is read from its beginning', async () => {
    const padding = 'x'.repeat(40_000);
    const text = sseOf([
      { padding, type: 'tool-output-available', toolCallId: 'c', output: mcpResult(envelope(), true) },
    ]);
    tapped = tap(generic);
    await drain(responseOf([text.slice(0, 10_000), text.slice(10_000, 39_000), text.slice(39_000)]));
    expect(tapped.sightings).toMatchObject([{ evidence: { callId: 'c', isError: true } }]);
  });
});
