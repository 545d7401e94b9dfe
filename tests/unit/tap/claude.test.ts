// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { claudeCompletion } from '../../../lib/tap/findings/wires/claude-completion';
import {
  ATRIBU,
  type ClaudeOptions,
  CONVERSATION,
  claudeEvents,
  claudeHistory,
  envelope,
  REQUEST_ID,
  sseOf,
  success,
  WORKSPACE,
} from './frames';
import { anyUrl, claude, drain, responseOf, serve, type Tapped, tap } from './support';

let tapped: Tapped;
afterEach(() => tapped.stop());

const evidence = {
  route: 'wire',
  surface: 'claude',
  replayed: false,
  context: 'tool-result',
  whole: true,
  isError: true,
  server: 'https://mcp.atribu.app/mcp',
  connector: 'Atribu',
  tool: 'top_campaigns',
  callId: 'toolu_1',
  scope: { workspace_id: WORKSPACE },
};

async function live(options: ClaudeOptions = {}) {
  tapped = tap(anyUrl(claude));
  await drain(responseOf([sseOf(claudeEvents(options))]));
  return tapped.sightings;
}

describe('a live answer of claude.ai', () => {
  it('gives one sighting with all that its blocks say', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.end(sseOf(claudeEvents()));
    });
    tapped = tap(claude, { pageUrl: 'https://claude.ai/new' });
    const path = `/api/organizations/o1/chat_conversations/${CONVERSATION}/completion`;
    await drain(await fetch(server.origin + path, { method: 'POST', body: '{}' }));
    await server.close();
    expect(tapped.sightings).toEqual([
      { kind: 'error', envelope: envelope().error, evidence: { ...evidence, conversation: CONVERSATION } },
    ]);
  });

  it.each(['completion', 'retry_completion', 'completion?rendering_mode=messages'])(
    'is known by %s',
    (end) => {
      tapped = tap(claude);
      const [rule] = claude.wire;
      expect(rule?.url.exec(`https://claude.ai/api/organizations/o/chat_conversations/c-1/${end}`)?.[1]).toBe(
        'c-1',
      );
    },
  );

  it('is read to the end of the block only', async () => {
    await live();
    const blocks = claudeEvents().filter(
      (event) => 'index' in event && (event.index === 1 || event.index === 2),
    );
    expect(tapped.findings.map(({ text }) => JSON.parse(text))).toEqual(blocks);
  });

  it('tells a success, and nothing of its data', async () => {
    const [sighting, ...more] = await live({ body: success({ request_id: REQUEST_ID }), isError: false });
    expect(more).toEqual([]);
    expect(sighting).toMatchObject({
      kind: 'success',
      success: { request_id: REQUEST_ID, data_as_of: '2026-11-24T07:00:00Z' },
      evidence: { ...evidence, isError: false },
    });
    expect(JSON.stringify(sighting)).not.toContain('rows');
  });

  it('keeps parallel blocks apart', async () => {
    const other = {
      type: 'content_block_delta',
      index: 7,
      delta: { type: 'input_json_delta', partial_json: '[{"type":"text","text":"' },
    };
    expect(await live({ between: [other], piece: 7 })).toHaveLength(1);
  });

  it('takes content from where the block has it when no delta brings it', async () => {
    const events = claudeEvents({ piece: 1e6 }).filter(
      (event) => !('delta' in event && 'index' in event && event.index === 2),
    );
    for (const field of ['content', 'display_content', 'structured_content'] as const) {
      const shown = {
        content: [{ type: 'text', text: JSON.stringify(envelope()) }],
        structured_content: envelope(),
        display_content: { type: 'json_block', json_block: JSON.stringify(envelope(), null, 2) },
      }[field];
      const changed = structuredClone(events);
      Object.assign(
        (changed.find((e) => 'index' in e && e.index === 2) as { content_block: object }).content_block,
        {
          [field]: shown,
        },
      );
      tapped = tap(anyUrl(claude));
      await drain(responseOf([sseOf(changed)]));
      expect(tapped.sightings, field).toHaveLength(1);
      expect(tapped.sightings[0]?.evidence, field).toMatchObject(evidence);
      tapped.stop();
    }
  });

  it('takes the update deltas of newer clients', async () => {
    const events = claudeEvents({ isError: false }).map((event) =>
      'delta' in event && 'index' in event && event.index === 2
        ? {
            ...event,
            delta: {
              type: 'tool_result_block_update_delta',
              is_error: true,
              display_content: { type: 'text', text: JSON.stringify(envelope()) },
            },
          }
        : event,
    );
    tapped = tap(anyUrl(claude));
    await drain(responseOf([sseOf(events)]));
    expect(tapped.sightings).toMatchObject([{ evidence: { isError: true, tool: 'top_campaigns' } }]);
  });

  it("says whose the error is, when it is another vendor's", async () => {
    const linear = {
      integration_name: 'Linear',
      mcp_server_url: 'https://mcp.linear.app/mcp',
      name: 'Linear:list',
    };
    expect(await live({ block: linear })).toMatchObject([
      { evidence: { server: 'https://mcp.linear.app/mcp', connector: 'Linear', tool: 'list' } },
    ]);
  });

  it("is not mistaken for Atribu's when it is the app's own error", async () => {
    const hidden = { reason: 'tool_execution', request_id: 'req_011CUrGe' };
    const own = { error: 'Error occurred during tool execution', request_id: hidden.request_id };
    expect(await live({ body: own })).toEqual([
      { kind: 'hidden', hidden, evidence: { ...evidence, conversation: null } },
    ]);
  });

  it('says nothing of an envelope in the words of the assistant', async () => {
    tapped = tap(anyUrl(claude));
    const words = { type: 'text_delta', text: `tool_result ${JSON.stringify(envelope())}` };
    await drain(responseOf([sseOf([{ type: 'content_block_delta', index: 0, delta: words }])]));
    expect(tapped.sightings).toEqual([]);
    expect(tapped.findings).toHaveLength(1);
  });

  it('is read again after a block has closed', async () => {
    const second = envelope({ request_id: '01968a3b-7c1d-7e2f-8a3b-000000000002' });
    tapped = tap(anyUrl(claude));
    await drain(responseOf([sseOf(claudeEvents()) + sseOf(claudeEvents({ body: second }))]));
    expect(tapped.sightings).toHaveLength(2);
  });

  it('yields what it has when the stream ends within the block', async () => {
    const whole = sseOf(claudeEvents());
    tapped = tap(anyUrl(claude));
    await drain(
      responseOf([
        whole.slice(
          0,
          whole.lastIndexOf('event: content_block_stop\ndata: {"type":"content_block_stop","index":2}'),
        ),
      ]),
    );
    expect(tapped.sightings).toHaveLength(1);
  });

  it('is read as far as the cap', async () => {
    const result = vi.fn();
    const reader = claudeCompletion({ call() {}, result, any() {} });
    const events = claudeEvents({ body: { ...envelope(), rows: 'x'.repeat(600_000) }, piece: 10_000 });
    for (const event of events) reader.value(event);
    const content = result.mock.calls[0]?.[0];
    expect(content.length).toBeGreaterThan(200_000);
    expect(content.length).toBeLessThan(300_000);
  });

  it('is seen behind a parser of the page', async () => {
    const parsers = [
      (event: object) => event,
      (event: object) => ({ event: 'message', data: JSON.stringify(event), id: undefined }),
    ];
    for (const parser of parsers) {
      tapped = tap(anyUrl(claude));
      const events = claudeEvents();
      const parsed = new TransformStream({
        flush(controller) {
          for (const event of events) controller.enqueue(parser(event));
        },
      });
      const reader = responseOf(['data: {}\n\n']).body?.pipeThrough(parsed).getReader();
      while (!(await reader?.read())?.done);
      expect(tapped.sightings).toMatchObject([{ evidence }]);
      tapped.stop();
    }
  });

  it('is seen once in both branches of a tee that are read in turn', async () => {
    tapped = tap(anyUrl(claude));
    const text = sseOf(claudeEvents());
    const pieces = Array.from({ length: Math.ceil(text.length / 64) }, (_, i) =>
      text.slice(i * 64, (i + 1) * 64),
    );
    const readers = responseOf(pieces)
      .body?.tee()
      .map((branch) => branch.getReader());
    for (const _ of [...pieces, 'end']) for (const reader of readers ?? []) await reader.read();
    expect(tapped.sightings).toMatchObject([{ evidence }]);
    // Each branch is a body of its own.
    const half = tapped.findings.length / 2;
    expect(tapped.findings.filter(({ body }) => body === 1)).toHaveLength(half);
    expect(tapped.findings.filter(({ body }) => body === 2)).toHaveLength(half);
  });
});

describe('an old conversation of claude.ai', () => {
  const result = {
    type: 'tool_result',
    tool_use_id: 'toolu_1',
    name: 'Atribu:top_campaigns',
    content: [{ type: 'text', text: JSON.stringify(envelope()) }],
    is_error: true,
    ...ATRIBU,
  };
  const use = {
    type: 'tool_use',
    id: 'toolu_1',
    name: result.name,
    input: { workspace_id: WORKSPACE },
    ...ATRIBU,
  };
  const path = `/api/organizations/o1/chat_conversations/${CONVERSATION}?tree=True&rendering_mode=messages`;

  it.each(['json', 'text', 'arrayBuffer', 'blob', 'body'] as const)(
    'is told as replayed when read by %s',
    async (how) => {
      const server = await serve((_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(claudeHistory([{ type: 'text', text: 'Sure.' }, use, result])));
      });
      tapped = tap(claude);
      const response = await fetch(server.origin + path);
      if (how === 'body') await drain(response);
      else if (how === 'blob') await (await response.blob()).text();
      else await response[how]();
      await server.close();
      expect(tapped.sightings).toEqual([
        {
          kind: 'error',
          envelope: envelope().error,
          evidence: { ...evidence, replayed: true, conversation: CONVERSATION },
        },
      ]);
    },
  );

  it('may be long', async () => {
    tapped = tap(anyUrl(claude, 1));
    const padding = { type: 'text', text: 'word '.repeat(200_000) };
    await new Response(JSON.stringify(claudeHistory([padding, use, result]))).json();
    expect(tapped.sightings).toMatchObject([{ evidence: { ...evidence, replayed: true } }]);
  });

  it('says nothing of what people wrote', async () => {
    tapped = tap(anyUrl(claude, 1));
    const quoted = { type: 'text', text: `tool_result: ${JSON.stringify(envelope())}` };
    await new Response(JSON.stringify(claudeHistory([quoted]))).json();
    expect(tapped.sightings).toEqual([]);
  });

  it('is not the list of conversations', () => {
    tapped = tap(claude);
    expect(
      claude.wire[1]?.url.test('https://claude.ai/api/organizations/o/chat_conversations?limit=30'),
    ).toBe(false);
  });
});
