import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/decode';
import { block, ERROR, envelopeOf, json, OTHER, only, result, TEXT } from './samples';

const toolResult = (content: unknown) => ({ type: 'tool_result', name: 'search', content });

describe('a whole content block', () => {
  it.each([
    ['quotes and white space around', `\n "${json(TEXT).slice(1, -1)}" \n`],
    ['Error: … Please fix your mistakes.', `Error: ${TEXT}\n Please fix your mistakes.`],
    ['Error calling tool', `Error calling tool top_campaigns: ${TEXT}`],
    ['Error executing tool', `Error executing tool top_campaigns: ${TEXT}`],
    ['[MCP] prefix', `[MCP][my server][top_campaigns] tool call failed: ${TEXT}`],
    ['Tool Error', `Tool Error${TEXT}`],
    ['a tool named like an ordinary word', `Error executing tool get_docs: ${TEXT}`],
    ['a failure suffix', `${TEXT}\n(tool call failed)`],
    ['an escaped run without its quotes', json(TEXT).slice(1, -1)],
    [
      'an SSE frame among others',
      `event: ping\ndata: {"type":"ping"}\n\nevent: x\ndata: ${json(toolResult(TEXT))}\n\ndata: [DONE]\n`,
    ],
    ['small siblings', { ...ERROR, jsonrpc: '2.0', id: 7, isError: true, _meta: { a: [1] } }],
    ['wrapper keys without any mark', { data: { message: TEXT } }],
    [
      'structuredContent beside a human text',
      { ...result('Rate limited, sorry.'), structuredContent: ERROR },
    ],
    [
      'a block among other blocks',
      toolResult([block('Something went wrong'), block(TEXT), block('x'.repeat(500))]),
    ],
  ])('%s', (_name, source) => {
    expect(only(source)).toMatchObject({ whole: true, envelope: envelopeOf(ERROR) });
  });

  it.each([
    ['glued', `${TEXT}${json(OTHER)}`],
    ['labelled', `Error: ${TEXT}\nError: ${json(OTHER)}`],
    ['in blocks', json(toolResult([block(TEXT), block(json(OTHER))]))],
    ['in an array', json([ERROR, OTHER])],
  ])('is each of two envelopes, %s', (_name, text) => {
    expect(decodeText(text)).toMatchObject([
      { whole: true, envelope: envelopeOf(ERROR) },
      { whole: true, envelope: envelopeOf(OTHER) },
    ]);
  });
});

describe('a part of something longer', () => {
  it.each([
    ['prose before', `I called the tool and it failed with this error: ${TEXT}`],
    ['a sentence about an error', `Here is an example error: ${TEXT}`],
    ['a heading of documentation', `Error response format\n${TEXT}`],
    ['a long prefix', `Error ${'x '.repeat(120)}: ${TEXT}`],
    ['a prefix with braces', `Error {x}: ${TEXT}`],
    ['a prefix that speaks of no failure', `Result of top_campaigns: ${TEXT}`],
    ['prose after', `${TEXT}\nAn error like that is solved by waiting.`],
    ['a long suffix', `${TEXT}\nError ${'x '.repeat(50)}`],
    ['prose between', `Error: ${TEXT} is what I got from the first account, and ${json(OTHER)}`],
    ['a code fence of the assistant', `\`\`\`json\n${TEXT}\n\`\`\``],
    ['search results, as a text', json({ results: [{ title: 'docs', snippet: `... ${TEXT} ...` }] })],
    ['search results, the snippet alone', json({ results: [{ title: 'docs', snippet: TEXT }] })],
    ['search results, as an object', { results: [{ title: 'docs', example: ERROR }] }],
    ['examples in data', { data: { examples: [ERROR] } }],
    ['beside results', { ...ERROR, results: [{ title: 'a' }] }],
    ['beside data', { ...ERROR, data: [{ id: 1 }] }],
    ['beside a long text', { ...ERROR, article: 'x'.repeat(300) }],
    ['under a wrapper key of a page', { title: 'Docs', sections: [{ a: 1 }], message: TEXT }],
  ])('%s', (_name, source) => {
    const hits = decodeText(typeof source === 'string' ? source : json(source));
    expect(hits[0]).toMatchObject({ whole: false, envelope: envelopeOf(ERROR) });
  });

  it.each([
    ['search results', { results: [{ title: 'docs', snippet: TEXT }] }],
    [
      'search results of the form of tool results',
      { results: [{ type: 'tool_result', isError: true, content: [block(TEXT)] }] },
    ],
    ['prose', `The documentation says: ${TEXT}`],
    ['other rows', `{"title":"a"}\n${TEXT}`],
  ])('%s in what a tool answered, as text and as structured content', (_name, source) => {
    const text = typeof source === 'string' ? source : json(source);
    expect(only(toolResult([block(text)]))).toMatchObject({
      whole: false,
      hints: { context: 'tool-result' },
    });
    if (typeof source !== 'string') {
      expect(only({ ...toolResult([]), structuredContent: source })).toMatchObject({ whole: false });
    }
  });
});

it('a JSON-RPC result begins anew under any transport', () => {
  const frame = { jsonrpc: '2.0', id: 1, result: { content: [block(TEXT)] } };
  expect(only({ log: [{ kind: 'in', frames: [frame] }] })).toMatchObject({
    whole: true,
    hints: { context: 'tool-result' },
  });
});

it('search results in bare content blocks stay data, whatever they look like', () => {
  const results = json({ results: [{ isError: true, content: [block(TEXT)] }] });
  expect(only([block(results)])).toMatchObject({ whole: false });
});

describe('context: the nearest marker', () => {
  it.each([
    ['an assistant’s message', { role: 'assistant', content: [block(TEXT)] }, 'prose'],
    ['a person’s message', { author: { role: 'user' }, content: { parts: [TEXT] } }, 'prose'],
    ['a human’s message', { sender: 'human', text: TEXT }, 'prose'],
    ['an author by name', { author: 'user', text: TEXT }, 'prose'],
    ['a piece of an answer', { type: 'text-delta', id: '1', delta: TEXT }, 'prose'],
    ['a piece of a Copilot answer', { event: 'appendText', type: 'appendText', text: TEXT }, 'prose'],
    ['what the model thinks', { type: 'thinking', thinking: TEXT }, 'prose'],
    ['the arguments of a call', { type: 'tool_use', name: 'x', input: { note: TEXT } }, 'prose'],
    ['the streamed arguments of a call', { type: 'TOOL_CALL_ARGS', toolCallId: 'c', delta: TEXT }, 'prose'],
    [
      'a result pasted by a person',
      { role: 'user', content: json({ type: 'tool_result', ...result() }) },
      'prose',
    ],
    ['a content block of no one', { content: [block(TEXT)] }, 'tool-result'],
    ['bare content blocks', [block(TEXT)], 'tool-result'],
    ['a text of no one', { text: TEXT }, 'unknown'],
  ])('%s', (_name, source, context) => {
    for (const spelled of [source, json(source)]) expect(only(spelled).hints.context).toBe(context);
  });

  it('takes no name from around the conversation', () => {
    const { hints } = only({
      appName: 'My Chat',
      server_url: 'https://chat.example',
      app: 'web',
      messages: [{ role: 'tool', content: TEXT }],
    });
    expect(hints).toEqual({ context: 'tool-result', isError: null });
  });
});

describe('one error seen twice', () => {
  const part = { role: 'tool', content: json({ results: [{ snippet: TEXT }] }) };
  it.each([
    ['whole before part', [part, { text: TEXT }], { whole: true, hints: { context: 'unknown' } }],
    [
      'tool result before words',
      [
        { role: 'assistant', content: TEXT },
        { role: 'tool', content: TEXT },
      ],
      { hints: { context: 'tool-result' } },
    ],
  ])('%s, in either order', (_name, source, best) => {
    expect(only(source)).toMatchObject(best);
    expect(only([...source].reverse())).toMatchObject(best);
  });
  it('complete before cut', () => {
    const cut = TEXT.slice(0, TEXT.indexOf(',"action_url"') + 1);
    expect(only(cut)).toMatchObject({ envelope: { partial: true } });
    for (const source of [
      [{ text: cut }, { a: TEXT }],
      [{ a: TEXT }, { text: cut }],
    ]) {
      expect(only(source)).toMatchObject({ envelope: envelopeOf(ERROR) });
    }
  });
  it('is the one hit that tells most', () => {
    const source = [
      { role: 'assistant', content: `It said ${TEXT}` },
      { role: 'tool', tool_call_id: 'c', content: TEXT },
      { role: 'assistant', content: TEXT },
    ];
    expect(only(source)).toMatchObject({ whole: true, hints: { context: 'tool-result', callId: 'c' } });
  });
  it('counts once where it stands in content and structuredContent, cut or not', () => {
    const text = json({ ...result(), structuredContent: ERROR });
    for (let end = TEXT.length * 2; end <= text.length; end += 1) only(text.slice(0, end));
  });
});
