// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue } from '../../../lib/decode';
import { NEGATIVES, SEED } from './negatives';
import { block, json } from './samples';

describe('what is no envelope', () => {
  it.each(NEGATIVES)('%s', (_name, source) => {
    const text = typeof source === 'string' ? source : json(source);
    expect(decodeText(text)).toEqual([]);
    expect(decodeText(JSON.stringify(source, null, 2))).toEqual([]);
    expect(decodeValue(source)).toEqual([]);
    expect(decodeValue({ type: 'tool_result', content: [block(text)], is_error: true })).toEqual([]);
    expect(decodeValue({ role: 'user', content: text })).toEqual([]);
  });

  it('stays none while the seed page streams in', () => {
    for (let end = 0; end <= SEED.length; end += 1) expect(decodeText(SEED.slice(0, end))).toEqual([]);
  });
});
