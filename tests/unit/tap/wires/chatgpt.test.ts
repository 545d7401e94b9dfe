// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { chatgptStream } from '../../../../lib/tap/findings/wires/chatgpt-stream';
import { envelope, REQUEST_ID, success, WORKSPACE } from '../frames';
import {
  ARGS,
  add,
  addInPieces,
  CALL_PATH,
  CHAT,
  callMessage,
  code,
  historyOf,
  item,
  message,
  NOISE_AFTER,
  NOISE_BEFORE,
  resultMessage,
  SHAPES,
  sseText,
} from './chatgpt-frames';
import { readBody, readJson, readSocket, sinkFor } from './harness';

const SOCKET = 'wss://ws.chatgpt.com/p7/ws/user/u';
const page = { pageUrl: `https://chatgpt.com/c/${CHAT}` };
const evidence = {
  route: 'wire',
  surface: 'chatgpt',
  conversation: CHAT,
  replayed: false,
  context: 'tool-result',
  whole: true,
  tool: 'top_campaigns',
  connector: 'Atribu',
  callId: 'call-1',
  scope: { workspace_id: WORKSPACE },
};
const result = (body: unknown = envelope(), more: object = {}) =>
  resultMessage({ content: code(JSON.stringify(body)), ...more });
const live = (...frames: object[]) => readBody('chatgpt', 0, [sseText(frames)], page);

describe('a live answer of chatgpt.com', () => {
  it.each(Object.keys(SHAPES))('holds the result as %s', async (shape) => {
    const content = SHAPES[shape]?.(envelope());
    const seen = await live(
      ...NOISE_BEFORE,
      add(callMessage()),
      add(resultMessage({ content })),
      ...NOISE_AFTER,
    );
    expect(seen).toMatchObject([{ kind: 'error', envelope: envelope().error, evidence }]);
    expect(seen[0]?.evidence.isError).toBe(shape === 'an item of Codex' ? true : null);
  });

  it('may bring a message as a bare value, and its text later', async () => {
    const [first, ...rest] = addInPieces(result(), 30) as [{ v: object }, ...object[]];
    expect(await live(add(callMessage()), { v: first.v, c: 3 }, ...rest)).toMatchObject([{ evidence }]);
  });

  it('gives the result as soon as its text is whole, and once', async () => {
    const frames = addInPieces(result(), 40).slice(0, -1);
    const { found, sink } = sinkFor();
    const reader = chatgptStream(sink);
    for (const frame of [add(callMessage()), ...frames]) reader.value(frame);
    expect(found.map(({ how }) => how)).toEqual(['call', 'result']);
    expect(await live(add(callMessage()), ...frames, ...NOISE_AFTER)).toHaveLength(1);
    // A success without an id is known by its call alone.
    const done = addInPieces(result(success(), { metadata: {} }), 40);
    expect(await live(add(callMessage()), ...done)).toMatchObject([
      { kind: 'success', evidence: { callId: 'call-1' } },
    ]);
  });

  it('may leave out the operation, or bring several without saying so', async () => {
    const path = '/message/content/text';
    const [first] = addInPieces(result(), 40);
    const text = JSON.stringify(envelope());
    const frames = [
      { p: '/message/end_turn', o: 'replace', v: false },
      { p: path, v: text.slice(0, 50) },
      { v: [{ p: path, o: 'append', v: text.slice(50, 70) }] },
      {
        v: [
          { p: path, o: 'append', v: text.slice(70) },
          { p: '/message/status', o: 'replace', v: 'finished_successfully' },
        ],
      },
    ];
    expect(await live(add(callMessage()), first as object, ...frames)).toMatchObject([{ evidence }]);
  });

  it('tells a success', async () => {
    const body = success({ request_id: REQUEST_ID });
    expect(await live(add(callMessage()), add(result(body)))).toMatchObject([
      { kind: 'success', success: { request_id: REQUEST_ID }, evidence },
    ]);
  });

  it('whose result does not say what it is takes the names from its call', async () => {
    expect(await live(add(callMessage()), add(result(envelope(), { metadata: {} })))).toMatchObject([
      { evidence },
    ]);
  });

  it('pairs results with the call that they name', async () => {
    const other = callMessage({ id: 'call-2' }, '/Linear/link_2/list_issues', {});
    const named = { metadata: { parent_id: 'call-1' } };
    expect(await live(add(callMessage()), add(other), add(result(envelope(), named)))).toMatchObject([
      { evidence },
    ]);
    const [unnamed] = await live(add(callMessage()), add(other), add(result(envelope(), { metadata: {} })));
    expect(unnamed?.evidence).not.toHaveProperty('callId');
  });

  it.each([
    [
      { chatgpt_sdk: { resource_name: 'Atribu_top_campaigns', connector_type: 'MCP' } },
      'Atribu',
      'top_campaigns',
    ],
    [{ chatgpt_sdk: { resource_name: 'My_Ads_App_top_campaigns' } }, 'My_Ads_App', 'top_campaigns'],
    [{ chatgpt_sdk: { resource_name: 'Linear_list_issues' } }, 'Linear', 'list_issues'],
    [{ invoked_resource: { resource_uri: '/asdk_app_69/link_1/top_campaigns' } }, undefined, 'top_campaigns'],
    [{ invoked_resource: { resource_uri: '/Linear/link_1/list_issues' } }, 'Linear', 'list_issues'],
  ])('names the app and the tool: %j', async (metadata, connector, tool) => {
    const [seen] = await live(add(result(envelope(), { metadata })));
    expect(seen?.evidence).toMatchObject({ tool, context: 'tool-result' });
    expect(seen?.evidence.connector).toBe(connector);
  });

  it.each([
    [
      {
        content_type: 'system_error',
        name: 'ClientResponseError',
        text: '424: unhandled errors in a TaskGroup (1 sub-exception)',
      },
      'failed_dependency',
    ],
    [{ content_type: 'system_error', name: 'tool_error', text: 'Something went wrong' }, 'other'],
  ])("may hold ChatGPT's own failure instead: %j", async (content, reason) => {
    const failed = resultMessage({ content, metadata: {}, status: 'finished_error' });
    expect(await live(add(callMessage()), add(failed))).toMatchObject([
      { kind: 'hidden', hidden: { reason }, evidence: { ...evidence, isError: true } },
    ]);
    expect(await live(add(failed))).toEqual([]);
  });

  it('says nothing of what the assistant says, or what its own tools print', async () => {
    const text = JSON.stringify(envelope());
    const said = message({
      content: { content_type: 'text', parts: [text] },
      status: 'finished_successfully',
    });
    expect(await live(add(said))).toEqual([]);
    expect(await live(add(message({})), { p: '/message/content/parts/0', o: 'append', v: text })).toEqual([]);
    for (const name of ['python', 'web.run', 'file_search.msearch']) {
      const printed = { content_type: 'execution_output', text };
      expect(await live(add(resultMessage({ content: printed, name, metadata: {} }))), name).toEqual([]);
    }
  });

  it('is not taken for the result when the result only quotes it', async () => {
    const quoting = { results: [{ title: 'Errors', snippet: JSON.stringify(envelope()) }], more: ['x'] };
    const seen = await live(add(callMessage()), add(result(quoting)));
    expect(seen.every(({ evidence }) => !evidence.whole)).toBe(true);
  });

  it('belongs to the conversation that it names, unless the page never shows that', async () => {
    const frames = [sseText([add(result())])];
    const at = async (pageUrl: string) =>
      (await readBody('chatgpt', 0, frames, { pageUrl }))[0]?.evidence.conversation;
    expect(await at('https://chatgpt.com/')).toBe(CHAT);
    expect(await at('https://chatgpt.com/c/another')).toBe(CHAT);
    expect(await at('https://chatgpt.com/?temporary-chat=true')).toBeNull();
  });

  it('in its older form is a whole message in each frame', async () => {
    const whole = (each: object) => ({ message: each, conversation_id: CHAT, error: null });
    expect(await live(whole(callMessage()), whole(result()))).toMatchObject([{ evidence }]);
  });

  it('in its older form is decoded when it has come, however often it was begun', () => {
    const text = JSON.stringify(envelope());
    const frame = (length: number, status: string) => ({
      message: resultMessage({ content: code(text.slice(0, length)), status }),
      conversation_id: CHAT,
    });
    const growing = Array.from({ length: text.length }, (_, n) => frame(n, 'in_progress'));
    const textsOf = (frames: readonly object[]) => {
      const { found, sink } = sinkFor();
      const reader = chatgptStream(sink);
      for (const each of frames) reader.value(each);
      reader.end();
      return found.map(({ value }) => value);
    };
    expect(textsOf([...growing, frame(text.length, 'finished_successfully')])).toEqual([text]);
    expect(textsOf(growing)).toEqual([text.slice(0, -1)]);
    const other = { message: resultMessage({ id: 'result-2', content: code(text) }), conversation_id: CHAT };
    expect(textsOf([...growing, other])).toEqual([text.slice(0, -1), text]);
  });

  it('that is cut off yields what came', async () => {
    const frames = addInPieces(result(), 40).slice(0, -2);
    expect(await live(add(callMessage()), ...frames)).toMatchObject([
      { envelope: { code: 'rate_limited', partial: true }, evidence: { tool: 'top_campaigns' } },
    ]);
  });
});

describe('the socket of chatgpt.com', () => {
  const event = (frame: object) => `event: delta\ndata: ${JSON.stringify(frame)}\n\n`;

  it('goes on with the stream, a topic a turn', () => {
    const frames = [add(callMessage()), ...addInPieces(result(), 50), ...NOISE_AFTER];
    const other = [add(message({ id: 'x' })), { p: '/message/content/parts/0', o: 'append', v: 'words' }];
    const items = frames.flatMap((frame, i) => [
      [item(event(frame))],
      [item(event(other[i % 2] ?? {}), 'conversation-turn-2')],
    ]);
    expect(readSocket('chatgpt', SOCKET, items, page.pageUrl)).toMatchObject([{ evidence }]);
  });

  it('may send bytes', () => {
    const frames = [add(callMessage()), ...addInPieces(result(), 50)];
    const bytes = frames.map(
      (frame) => new TextEncoder().encode(JSON.stringify([item(event(frame))])).buffer,
    );
    expect(readSocket('chatgpt', SOCKET, bytes, page.pageUrl)).toMatchObject([{ evidence }]);
  });

  it('gives what the page missed as catch-ups', () => {
    const catchups = [add(callMessage()), add(result())].map((frame) => item(event(frame)));
    const reply = [{ type: 'reply', id: 2, reply: { type: 'subscribe', catchups } }];
    expect(readSocket('chatgpt', SOCKET, [reply], page.pageUrl)).toMatchObject([{ evidence }]);
  });

  it('may put several events into one item, or leave the last one open', () => {
    const all = [add(callMessage()), add(result())].map(event).join('').trimEnd();
    expect(readSocket('chatgpt', SOCKET, [[item(all)]], page.pageUrl)).toMatchObject([{ evidence }]);
  });

  it('goes on after an event that never ended', () => {
    const items = [
      'data: [DONE]',
      event(add(callMessage())),
      'event: delta\ndata: {"v": "api_tool',
      event(add(result())),
    ];
    expect(
      readSocket(
        'chatgpt',
        SOCKET,
        items.map((each) => [item(each)]),
        page.pageUrl,
      ),
    ).toMatchObject([{ evidence }]);
  });

  it('may bring whole messages', () => {
    const payload = {
      update_type: 'add-messages',
      conversation_id: CHAT,
      update_content: { messages: [callMessage(), result()] },
    };
    expect(
      readSocket('chatgpt', SOCKET, [{ type: 'conversation-update', payload }], page.pageUrl),
    ).toMatchObject([{ evidence }]);
  });

  it('leaves alone what goes on beside', () => {
    const noise = [{ type: 'presence', user_id: 'u' }, [], 7, { payload: { payload: { encoded_item: 7 } } }];
    expect(readSocket('chatgpt', SOCKET, noise, page.pageUrl)).toEqual([]);
  });
});

describe('an old conversation of chatgpt.com', () => {
  const messages = [
    message({ id: 'u', author: { role: 'user' } }),
    callMessage(),
    result(envelope(), { metadata: {} }),
  ];

  it.each([
    ['a tree', historyOf(messages)],
    ['a tree in any order', historyOf(messages.toReversed())],
    ['a list', { messages: messages.map((each) => ({ ...each, metadata: { parent_id: 'call-1' } })) }],
  ])('is replayed: %s', async (_, history) => {
    const named = structuredClone(history) as { mapping?: Record<string, { parent: string }> };
    if (named.mapping?.['result-1']) named.mapping['result-1'].parent = 'call-1';
    expect(await readJson('chatgpt', 1, named, page.pageUrl)).toMatchObject([
      { kind: 'error', evidence: { ...evidence, replayed: true } },
    ]);
  });

  it('may be longer than one finding', async () => {
    const padding = Array.from({ length: 400 }, (_, i) =>
      message({ id: `p-${i}`, content: { content_type: 'text', parts: ['word '.repeat(600)] } }),
    );
    expect(await readJson('chatgpt', 1, historyOf([...padding, ...messages]), page.pageUrl)).toMatchObject([
      { evidence: { replayed: true, context: 'tool-result', whole: true } },
    ]);
  });

  it('does not make old what was seen live', async () => {
    // The page fetches the conversation again when the answer is complete.
    const { readFindings } = await import('../../../../lib/tap/findings');
    const { surfaceById } = await import('../support');
    const seen: unknown[] = [];
    const take = readFindings({
      surface: () => surfaceById('chatgpt'),
      pageUrl: () => page.pageUrl,
      report: (s) => seen.push(s),
    });
    const live = { body: 1, url: 'https://chatgpt.com/backend-api/f/conversation', streamed: true };
    take({ ...live, text: JSON.stringify(add(result(envelope(), { metadata: {} }))) });
    const url = `https://chatgpt.com/backend-api/conversation/${CHAT}`;
    take({ body: 2, url, streamed: false, text: JSON.stringify(historyOf([callMessage(), result()])) });
    expect(seen).toMatchObject([
      { evidence: { replayed: false } },
      // More is known of it now.
      { evidence: { replayed: false, tool: 'top_campaigns' } },
    ]);
  });
});

it('arguments tell the scope and nothing else', async () => {
  const seen = await live(add(callMessage({}, CALL_PATH, { ...ARGS, secret: 'x' })), add(result()));
  expect(JSON.stringify(seen)).not.toContain('secret');
});
