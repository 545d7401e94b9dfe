// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { perplexity } from '../../../../lib/tap/findings/wires/perplexity';
import { envelope, mcpResult, REQUEST_ID, success, WORKSPACE } from '../frames';
import { readBody, readJson, sinkFor } from './harness';
import {
  diff,
  FINAL,
  input,
  output,
  outputInPieces,
  plan,
  sseText,
  textFrame,
  WORDS,
  workflow,
} from './perplexity-frames';

const pageUrl = 'https://www.perplexity.ai/search/how-are-my-campaigns-x1';
const evidence = {
  route: 'wire',
  surface: 'perplexity',
  conversation: 'how-are-my-campaigns-x1',
  replayed: false,
  context: 'tool-result',
  whole: true,
  tool: 'top_campaigns',
  connector: 'Atribu',
  callId: 'b-1 0',
  scope: { workspace_id: WORKSPACE },
};
const error = { kind: 'error', envelope: envelope().error, evidence };
const live = (...frames: object[]) => readBody('perplexity', 0, [sseText(frames)], { pageUrl });

describe('a live answer of perplexity.ai', () => {
  it.each([
    ['whole blocks', [plan(input()), plan(input(), output())]],
    [
      'blocks that come again and again',
      [plan(input()), plan(input(), output()), plan(input(), output()), FINAL],
    ],
    [
      'patches that add steps',
      [
        plan(),
        diff([{ op: 'add', path: '/steps/0', value: input() }]),
        diff([{ op: 'add', path: '/steps/-', value: output() }]),
      ],
    ],
    [
      'a patch that replaces all',
      [diff([{ op: 'replace', path: '', value: { steps: [input(), output()] } }])],
    ],
    ['a text that is written in pieces', [plan(input()), ...outputInPieces(envelope(), 30), WORDS]],
    [
      'patches on what was not seen',
      [
        diff([{ op: 'add', path: '/steps/7', value: input() }]),
        ...outputInPieces(envelope(), 30, '/steps/8'),
      ],
    ],
    [
      'the items of a workflow',
      [
        workflow(
          { type: 'MCP_TOOL_INPUT', payload: input().mcp_tool_input_content },
          { type: 'MCP_TOOL_OUTPUT', payload: output().mcp_tool_output_content },
        ),
      ],
    ],
    [
      'the steps within a workflow',
      [workflow({ type: 'step', payload: input() }, { type: 'step', payload: output() })],
    ],
    ['the older text', [textFrame(input()), textFrame(input(), output())]],
  ])('holds the result in %s', async (_, frames) => {
    expect(await live(...frames)).toMatchObject([error]);
  });

  it('holds a text that is written into the items of a workflow', async () => {
    const at = '/steps/0/items/1';
    const content = JSON.stringify(envelope());
    const flow = (...patches: object[]) => diff(patches, 'workflow_block', 'workflow');
    const payload = { ...output('').mcp_tool_output_content, status: 'pending' };
    const frames = [
      workflow({ type: 'MCP_TOOL_INPUT', payload: input().mcp_tool_input_content }),
      flow({ op: 'add', path: at, value: { type: 'MCP_TOOL_OUTPUT', payload } }),
      ...[content.slice(0, 60), content.slice(60)].map((value) =>
        flow({ op: 'append', path: `${at}/payload/content`, value }),
      ),
    ];
    expect(await live(...frames)).toMatchObject([error]);
  });

  it('yields a text that never closes when the answer is complete', () => {
    const { found, sink } = sinkFor();
    const reader = perplexity(sink);
    for (const frame of outputInPieces(`5" {"error": … (failed)`, 50).slice(0, -1)) reader.value(frame);
    expect(found.filter(({ value }) => value !== '')).toEqual([]);
    reader.value(FINAL);
    expect(found.at(-1)).toMatchObject({ how: 'result', value: expect.stringContaining('(failed)') });
    expect(reader.busy?.()).toBe(false);
  });

  it('that says its text from the beginning again with each piece yields it when it is whole, or at the end', () => {
    const text = JSON.stringify(envelope());
    const path = '/steps/1/mcp_tool_output_content/content';
    const grown = Array.from({ length: text.length }, (_, n) =>
      diff([{ op: 'replace', path, value: text.slice(0, n + 1) }]),
    );
    const begun = [plan(input()), diff([{ op: 'add', path: '/steps/1', value: output('') }])];
    const resultsOf = (frames: readonly object[]) => {
      const { found, sink } = sinkFor();
      const reader = perplexity(sink);
      for (const frame of structuredClone([...begun, ...frames])) reader.value(frame);
      reader.end?.();
      return found.filter(({ how, value }) => how === 'result' && value !== '').map(({ value }) => value);
    };
    expect(resultsOf(grown)).toEqual([text]);
    const cut = grown.slice(0, -5);
    expect(resultsOf(cut)).toEqual([text.slice(0, -5)]);
    const next = diff([{ op: 'add', path: '/steps/2', value: output(envelope(), { goal_id: '1' }) }]);
    expect(resultsOf([...cut, next])).toEqual([text.slice(0, -5), text]);
  });

  it('may hold the whole MCP result', async () => {
    expect(await live(plan(input(), output(mcpResult(envelope(), true))))).toMatchObject([error]);
  });

  it('takes the tool from the call with the same goal', async () => {
    const linear = input({ goal_id: '1', tool_name: 'list_issues', app: 'Linear' });
    const seen = await live(plan(input(), linear, output(envelope(), { goal_id: '1', app: 'Linear' })));
    expect(seen).toMatchObject([{ evidence: { tool: 'list_issues', connector: 'Linear', callId: 'b-1 1' } }]);
  });

  it.each([
    ['success', false],
    ['COMPLETED', false],
    ['error', true],
    ['FAILED', true],
    ['pending', null],
  ])('says by its status %s whether it failed: %s', async (status, isError) => {
    const [seen] = await live(plan(input(), output(envelope(), { status })));
    expect(seen?.evidence.isError).toBe(isError);
  });

  it('tells a success, and nothing of its data', async () => {
    const seen = await live(
      plan(input(), output(success({ request_id: REQUEST_ID }), { status: 'success' })),
    );
    expect(seen).toMatchObject([{ kind: 'success', evidence }]);
    expect(JSON.stringify(seen)).not.toContain('rows');
  });

  it("may hold the app's own failure", async () => {
    const failed = output('Error occurred during tool execution');
    expect(await live(plan(input(), failed))).toMatchObject([{ kind: 'hidden', evidence }]);
  });

  it('is not the answer, nor the documentation that a search found', async () => {
    const answer = { intended_usage: 'ask_text', markdown_block: { answer: JSON.stringify(envelope()) } };
    const found = {
      step_type: 'SEARCH_RESULTS',
      web_results_content: { web_results: [{ name: 'Errors', snippet: JSON.stringify(envelope()) }] },
    };
    const seen = await live({ blocks: [answer] }, plan(found));
    expect(seen.filter((each) => each.evidence.context === 'tool-result' && each.evidence.whole)).toEqual([]);
  });

  it('survives whatever it is given', async () => {
    const odd = [
      { blocks: 7 },
      {
        blocks: [
          null,
          'MCP_TOOL_',
          { diff_block: 'MCP_TOOL_' },
          { diff_block: { field: 1, patches: [null, {}, { op: 'add', path: 7 }] } },
        ],
      },
      { text: '[MCP_TOOL_' },
      { mcp_tool_output_content: 'retryable' },
      diff([
        { op: 'add', path: '/__proto__/polluted', value: 'MCP_TOOL_' },
        { op: 'explode', path: '/steps/0', value: 1 },
      ]),
    ];
    expect(await live(...odd, plan(input(), output()))).toMatchObject([error]);
    expect({}).not.toHaveProperty('polluted');
  });
});

it('a thread is replayed', async () => {
  const thread = {
    entries: [{ ...plan(input(), output()), query_str: 'How are my campaigns?' }],
    status: 'success',
  };
  expect(await readJson('perplexity', 1, thread, pageUrl)).toMatchObject([
    { ...error, evidence: { ...evidence, replayed: true } },
  ]);
});

it('a stream that is resumed is live', async () => {
  const { surfaceById } = await import('../support');
  const [rule] = surfaceById('perplexity').wire;
  expect(rule?.url.test('https://www.perplexity.ai/rest/sse/perplexity_ask/reconnect/u-1')).toBe(true);
  expect(rule?.replayed).toBeUndefined();
});
