// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { envelope, mcpResult, REQUEST_ID, success, WORKSPACE } from '../frames';
import { CHAT, card, cardChunk, event, lines, raw, textChunk, words } from './grok-frames';
import { readBody, readJson, readSocket } from './harness';

const pageUrl = `https://grok.com/c/${CHAT}`;
const NDJSON = 1;
const SOCKET = 'wss://grok.com/ws/mgw/?uid=u';
const evidence = {
  route: 'wire',
  surface: 'grok',
  conversation: CHAT,
  replayed: false,
  context: 'tool-result',
  whole: true,
  tool: 'top_campaigns',
  connector: 'Atribu',
  callId: 'card-1',
  scope: { workspace_id: WORKSPACE },
};
const error = { kind: 'error', envelope: envelope().error, evidence };
const old = (...responses: object[]) =>
  readBody('grok', NDJSON, [lines(...responses)], { pageUrl, type: 'application/x-ndjson' });
const socket = (...chunks: object[]) => readSocket('grok', SOCKET, chunks.map(event), pageUrl);
const text = JSON.stringify(envelope());

describe('an answer of grok.com', () => {
  it.each([
    ['text', { mcpResult: text }],
    ['an MCP result', { mcpToolResult: mcpResult(envelope(), true) }],
    ['an MCP result as text', { result: JSON.stringify(mcpResult(envelope(), true)) }],
    ['a list deep inside', { functionResults: [{ output: { items: [{ value: text }] } }] }],
  ])('in lines holds the result as %s', async (_, fields) => {
    const seen = await old(words('Let me see.'), card(), raw(fields), words('It failed.'));
    expect(seen).toMatchObject([error]);
  });

  it.each([
    ['under its tool', { tool_result: { mcp: { tool_usage_card_id: 'card-1', content: text } } }],
    ['as an MCP result', { tool_result: { mcp: mcpResult(envelope(), true) } }],
    ['as a text', { tool_result: { Atribu___top_campaigns: text } }],
  ])('in the socket holds the result %s', (_, chunk) => {
    expect(socket(textChunk('Let me '), cardChunk(), chunk, textChunk('It failed.'))).toMatchObject([error]);
  });

  it('may name the tool by the result alone', () => {
    const [seen] = socket({ tool_result: { Atribu___top_campaigns: { output: text } } });
    expect(seen?.evidence).toMatchObject({
      tool: 'top_campaigns',
      connector: 'Atribu',
      context: 'tool-result',
    });
  });

  it('gives a result that names no call to the one that waits', async () => {
    expect(await old(card(), raw({ mcpResult: text }, ''))).toMatchObject([error]);
    const later = envelope({ request_id: '01968a3b-7c1d-7e2f-8a3b-000000000002' });
    const seen = await old(
      card(),
      raw({ mcpResult: text }, ''),
      raw({ mcpResult: JSON.stringify(later) }, ''),
    );
    expect(seen[1]?.evidence).toMatchObject({ context: 'tool-result' });
    expect(seen[1]?.evidence.tool).toBeUndefined();
  });

  it("says whose the error is, when it is another vendor's", async () => {
    const seen = await old(
      card(),
      card('Linear___list_issues', 'card-2'),
      raw({ mcpResult: text }, 'card-2'),
    );
    expect(seen).toMatchObject([{ evidence: { connector: 'Linear', tool: 'list_issues' } }]);
  });

  it('tells a success, and nothing of its data', async () => {
    const seen = await old(card(), raw({ mcpResult: JSON.stringify(success({ request_id: REQUEST_ID })) }));
    expect(seen).toMatchObject([{ kind: 'success', evidence }]);
    expect(JSON.stringify(seen)).not.toContain('rows');
  });

  it('is searched where nothing says what it is, and then the context is not known', () => {
    expect(socket({ connector_output: { payload: text } })).toMatchObject([
      { evidence: { context: 'unknown', whole: true } },
    ]);
  });

  it('holds words, and the finds of other tools, which are no result', async () => {
    const said = { modelResponse: { message: text, sender: 'ASSISTANT', draft: text } };
    expect(await old(words(text), said)).toEqual([]);
    expect(socket(textChunk(text))).toEqual([]);
    const found = { results: [{ title: 'Errors', preview: text }] };
    for (const key of [
      'webSearchResults',
      'xSearchResults',
      'connectorSearchResults',
      'collectionSearchResults',
      'ragResults',
      'codeExecutionResult',
    ]) {
      expect(await old(card(), raw({ [key]: found }, '')), key).toEqual([]);
    }
    expect(
      socket(cardChunk(), { tool_result: { web_search: found, code_execution: { stdout: text } } }),
    ).toEqual([]);
  });

  it('survives whatever it is given', async () => {
    const odd = [
      { toolUsageCard: 7 },
      { toolUsageCard: { mcp: 'tool_result' } },
      { tool_result: null },
      { tool_result: 'retryable' },
    ];
    expect(await old(...odd, card(), raw({ mcpResult: text }))).toMatchObject([error]);
  });
});

describe('an old conversation of grok.com', () => {
  const responses = [
    { responseId: 'r-0', sender: 'human', message: 'How are my campaigns?' },
    {
      responseId: 'r-1',
      sender: 'ASSISTANT',
      outputChunks: [cardChunk(), { tool_result: { mcp: { content: text } } }],
    },
  ];
  const replayed = { ...error, evidence: { ...evidence, replayed: true } };

  it('is replayed, by either address', async () => {
    expect(
      await readJson('grok', 0, { conversation: { conversationId: CHAT }, responses }, pageUrl),
    ).toMatchObject([replayed]);
    expect(await readJson('grok', NDJSON, { responses }, pageUrl)).toMatchObject([replayed]);
  });

  it('is replayed when it is longer than one finding', async () => {
    const padding = Array.from({ length: 300 }, (_, i) => ({
      responseId: `p-${i}`,
      sender: 'human',
      message: 'word '.repeat(500),
    }));
    expect(await readJson('grok', NDJSON, { responses: [...padding, ...responses] }, pageUrl)).toMatchObject([
      replayed,
    ]);
  });
});
