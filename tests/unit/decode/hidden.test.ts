// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeShown, decodeText, decodeValue, type Hit } from '../../../lib/decode';
import { block, ERROR, json, SUCCESS } from './samples';

const ID = 'req_011CZZEKTg46q9RcRfVi7FWh';
const own = { error: 'Error occurred during tool execution', request_id: ID };
const named = { name: 'Atribu:top_campaigns', mcp_server_url: 'https://mcp.atribu.app/mcp' };
const result = (text: string, more: object = named) => ({
  type: 'tool_result',
  tool_use_id: 'toolu_1',
  content: [block(text)],
  is_error: true,
  ...more,
});

function only(value: unknown): Hit {
  const hits = typeof value === 'string' ? decodeText(value) : decodeValue(value);
  expect(hits).toHaveLength(1);
  return hits[0] as Hit;
}

describe('an error of the chat app’s own, on a call that is named', () => {
  it('is found with what names the call', () => {
    expect(only(result(json(own)))).toEqual({
      kind: 'hidden',
      hidden: { reason: 'tool_execution', request_id: ID },
      whole: true,
      hints: {
        context: 'tool-result',
        isError: true,
        server: named.mcp_server_url,
        connector: 'Atribu',
        tool: 'top_campaigns',
        callId: 'toolu_1',
      },
    });
  });

  it.each([
    ['a frame of text', `data: ${json(result(json(own)))}`, 'tool_execution'],
    ['an object', { ...result(''), content: own }, 'tool_execution'],
    ['pretty JSON', result(JSON.stringify(own, null, 2)), 'tool_execution'],
    ['an app’s error without known words', result(json({ ...own, error: 'Upstream hiccup' })), 'other'],
    ['bare words', result('Error occurred during tool execution'), 'tool_execution'],
    ['bare words as JSON', result('"Error occurred during tool execution."'), 'tool_execution'],
    [
      'a server that does not answer',
      result("The connector's server isn't responding. You can try again."),
      'not_responding',
    ],
    ['a TaskGroup', result('424: unhandled errors in a TaskGroup (1 sub-exception)'), 'failed_dependency'],
    [
      'Python repr',
      `{'type': 'tool_result', 'tool_use_id': 'toolu_1', 'content': [{'type': 'text', 'text': "The connector's server isn't responding."}]}`,
      'not_responding',
    ],
    [
      'a failed part of the AI SDK',
      { type: 'tool-output-error', toolCallId: 'c1', errorText: 'Error occurred during tool execution' },
      'tool_execution',
    ],
    [
      'chatgpt.com',
      {
        author: { role: 'tool', name: 'api_tool.call_tool' },
        content: { content_type: 'system_error', name: 'tool_error', text: 'Something of ours broke' },
        metadata: { invoked_resource: { resource_uri: '/Atribu/link_1/top_campaigns', app_name: 'Atribu' } },
      },
      'other',
    ],
  ])('%s', (_name, source, reason) => {
    expect(only(source)).toMatchObject({ kind: 'hidden', hidden: { reason }, whole: true });
  });

  it('is told once, where a result has it twice, and twice where two calls have it', () => {
    const twice = { ...result(json(own)), structuredContent: own };
    expect(decodeValue(twice)).toHaveLength(1);
    const words = 'Error occurred during tool execution';
    expect(decodeValue([result(words), { ...result(words), tool_use_id: 'toolu_2' }])).toHaveLength(2);
    const both = { ...result(words), structuredContent: own };
    expect(decodeValue(both)).toMatchObject([{ hidden: { request_id: ID } }]);
  });

  it('gives way to the server’s own words beside it', () => {
    const both = { ...result(json(ERROR)), error: own.error };
    expect(decodeValue(both)).toMatchObject([{ kind: 'error' }]);
    expect(decodeValue({ ...result(json(SUCCESS)), error: own.error })).toMatchObject([{ kind: 'success' }]);
  });
});

describe('the same words are none', () => {
  it.each([
    ['where nothing names the call', { type: 'tool_result', content: [block(json(own))], is_error: true }],
    ['by themselves', own],
    ['as text', json(own)],
    ['in the assistant’s words', { role: 'assistant', content: json(own) }],
    ['in the assistant’s words about a tool', { role: 'assistant', toolName: 'top_campaigns', content: own }],
    ['beside a tool’s name, where no result is', { toolName: 'top_campaigns', text: json(own) }],
    ['in the person’s words', { role: 'user', content: [block(json(own))] }],
    ['in a call’s arguments', { type: 'tool_use', id: 'c', name: 'search', input: { query: json(own) } }],
    ['among other data of an answer', result(json({ rows: [own] }))],
    ['in a longer result', result(`The log says: ${json(own)}`)],
    ['in a sentence', result('The assistant said: Error occurred during tool execution')],
  ])('%s', (_name, source) => {
    expect(decodeValue(source)).toEqual([]);
    expect(decodeText(typeof source === 'string' ? source : json(source))).toEqual([]);
  });
});

describe('a text that the page shows by itself', () => {
  it('is the app’s own error in the form that nobody else has', () => {
    const shown = { kind: 'hidden', hidden: { reason: 'tool_execution', request_id: ID }, whole: true };
    expect(decodeShown(json(own))).toMatchObject([{ ...shown, hints: { context: 'unknown' } }]);
    expect(decodeShown(` ${JSON.stringify(own, null, 2)}\n`)).toMatchObject([shown]);
  });

  it.each([
    ['words without an id', '"Error occurred during tool execution"'],
    ['an object without an id', json({ error: own.error })],
    ['words around it', `It said ${json(own)}`],
    ['more than the app ever says', json({ ...own, rows: 'x'.repeat(1000) })],
    ['anything', 'null'],
  ])('is not %s', (_name, text) => {
    expect(decodeShown(text)).toEqual([]);
  });

  it('is whatever else a text holds', () => {
    expect(decodeShown(json(ERROR))).toEqual(decodeText(json(ERROR)));
  });
});
