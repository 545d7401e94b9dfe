import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue } from '../../../lib/decode';
import { block, ERROR, json, only, SUCCESS } from './samples';

const text = json(SUCCESS);
const success = { request_id: SUCCESS.meta.request_id, data_as_of: SUCCESS.meta.data_as_of };

describe('a success', () => {
  it.each([
    ['plain', text],
    ['pretty', JSON.stringify(SUCCESS, null, 2)],
    ['a tool_result', { type: 'tool_result', content: [block(text)], is_error: false }],
    ['content and structuredContent', { content: [block(text)], structuredContent: SUCCESS, isError: false }],
    ['one-key wrapper, twice a string', json(json({ text }))],
    ['Python repr', `[{'type': 'text', 'text': '${text}', 'annotations': None}]`],
    [
      'a Python dict',
      "{'data': {'rows': [True, None]}, 'meta': {'request_id': '" +
        success.request_id +
        "', 'data_as_of': '" +
        success.data_as_of +
        "'}}",
    ],
    ['cut after its meta', text.slice(0, -1)],
  ])('%s', (_name, source) => {
    expect(only(source)).toMatchObject({ kind: 'success', success, whole: true });
  });

  it('carries the hints of its result', () => {
    const source = {
      type: 'tool_result',
      tool_use_id: 'c',
      name: 'Atribu:top_campaigns',
      content: [block(text)],
      is_error: false,
    };
    expect(only(source).hints).toEqual({
      context: 'tool-result',
      isError: false,
      tool: 'top_campaigns',
      connector: 'Atribu',
      callId: 'c',
    });
  });

  it('is not whole in documentation or search results', () => {
    expect(only(`A successful answer is ${text}`).whole).toBe(false);
    expect(only({ type: 'tool_result', content: [block(json({ results: [SUCCESS] }))] }).whole).toBe(false);
  });

  it('is nothing before its meta came whole', () => {
    for (let end = 0; end < text.length - 1; end += 1) expect(decodeText(text.slice(0, end))).toEqual([]);
  });

  it('keeps its data to itself: an envelope in it is data', () => {
    expect(decodeValue({ ...SUCCESS, data: { examples: [ERROR] } })).toMatchObject([{ kind: 'success' }]);
  });
});
