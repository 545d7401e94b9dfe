// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { envelope, mcpResult, REQUEST_ID, success, WORKSPACE } from '../frames';
import { readBody } from './harness';
import {
  add,
  append,
  bootstrap,
  CHAT,
  linesOf,
  MORE_WORDS,
  patched,
  resultInPieces,
  status,
  toolChunk,
  WORDS,
} from './mistral-frames';

const pageUrl = `https://chat.mistral.ai/chat/${CHAT}`;
const evidence = {
  route: 'wire',
  surface: 'mistral',
  conversation: CHAT,
  replayed: false,
  context: 'tool-result',
  whole: true,
  tool: 'top_campaigns',
  connector: 'Atribu',
  callId: 'call-1',
  scope: { workspace_id: WORKSPACE },
};
const error = { kind: 'error', envelope: envelope().error, evidence };
const text = JSON.stringify(envelope());
const live = (...frames: object[]) =>
  readBody('mistral', 0, [linesOf(frames)], { pageUrl, type: 'text/plain' });

describe('a live answer of Le Chat', () => {
  it.each([
    ['added whole', [add(1, toolChunk(text))]],
    [
      'that replaces all chunks',
      [patched({ op: 'replace', path: '/contentChunks', value: [toolChunk(text)] })],
    ],
    [
      'in a message that comes whole',
      [patched({ op: 'replace', path: '/', value: { contentChunks: [toolChunk(text)] } })],
    ],
    [
      'set later',
      [add(1, toolChunk(null)), patched({ op: 'replace', path: '/contentChunks/1/result', value: text })],
    ],
    ['appended to', resultInPieces(text, 20)],
    ['as an MCP result', [add(1, toolChunk(mcpResult(envelope(), true)))]],
    ['deep inside', [add(1, toolChunk(null, { info: { outputs: [{ value: text }] } }))]],
    ['with the names of its API', [add(1, toolChunk(text, { type: 'tool.execution' }))]],
  ])('holds the result in a chunk %s', async (_, frames) => {
    expect(await live(...WORDS, ...frames, ...MORE_WORDS)).toMatchObject([error]);
  });

  it('gives a result as soon as its text is whole', async () => {
    expect(await live(...resultInPieces(text, 20))).toMatchObject([error]);
  });

  it('yields a text that is no JSON when its chunk has ended', async () => {
    const frames = resultInPieces(`Error: ${text} (failed)`, 20);
    expect(await live(...frames, ...MORE_WORDS)).toMatchObject([error]);
    expect(await live(...frames)).toMatchObject([error]);
  });

  it('tells a success, and nothing of its data', async () => {
    const seen = await live(add(1, toolChunk(JSON.stringify(success({ request_id: REQUEST_ID })))));
    expect(seen).toMatchObject([{ kind: 'success', evidence }]);
    expect(JSON.stringify(seen)).not.toContain('rows');
  });

  it('holds words, and the finds of other tools, which are no result', async () => {
    const words = [
      add(0, { type: 'text', text }),
      add(1, { text }),
      append(1, text),
      add(2, { type: 'reasoning', text }),
    ];
    expect(await live(...words)).toEqual([]);
    for (const name of ['web_search', 'code_interpreter', 'document_library']) {
      expect(await live(add(1, toolChunk(text, { name })))).toEqual([]);
    }
    expect(await live(add(1, toolChunk(null, { arguments: text })))).toEqual([]);
  });

  it('searches chunks of a kind that is not known, and then the context is not known', async () => {
    expect(await live(add(1, { type: 'retrieved', content: text }))).toMatchObject([
      { evidence: { context: 'unknown', whole: true } },
    ]);
  });

  it('begins with what was there before', async () => {
    const before = [
      { role: 'user', content: 'How are my campaigns?' },
      { role: 'assistant', contentChunks: [toolChunk(text)] },
    ];
    expect(await live(bootstrap(before))).toMatchObject([
      { evidence: { replayed: true, conversation: CHAT } },
    ]);
  });

  it('may be of a new chat, by tRPC', async () => {
    const line = JSON.stringify({ json: [2, 0, [[{ result: { data: { chunk: toolChunk(text) } } }]]] });
    expect(await readBody('mistral', 0, [`${line}\n`], { pageUrl, type: 'application/jsonl' })).toMatchObject(
      [{ kind: 'error', evidence: { context: 'tool-result', replayed: false } }],
    );
  });

  it('survives whatever it is given', async () => {
    const odd = [
      patched(
        { op: 'add' },
        { op: 'add', path: '/contentChunks/x/y', value: 'tool_' },
        { op: 'remove', path: '/contentChunks/0' },
      ),
      { type: 'message', patches: 'tool_' },
      { type: 'bootstrap', messages: 'tool_' },
      patched({ op: 'append', path: '/contentChunks/999999999', value: 'tool_' }),
      status('tool_'),
    ];
    expect(await live(...odd, ...resultInPieces(text, 50, 3))).toMatchObject([error]);
  });
});
