// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue, mayHold } from '../../../lib/decode';
import { block, ERROR, envelopeOf, json, OTHER, only, TEXT } from './samples';

const MEBI = 1024 * 1024;
const filler = (length: number) =>
  '{"type":"text","text":"once upon a time"},'.repeat(Math.ceil(length / 42));
const call = json({
  type: 'tool_result',
  tool_use_id: 'toolu_1',
  name: 'top_campaigns',
  content: [block(TEXT)],
  is_error: true,
});

describe('a text of more than 2 Mi characters', () => {
  it('is read at its head like any other', () => {
    const text = `[${call},${filler(2 * MEBI)}{}]`;
    expect(only(text)).toMatchObject({
      envelope: envelopeOf(ERROR),
      whole: true,
      hints: { callId: 'toolu_1' },
    });
  });

  it.each([
    ['right at the border', 2 * MEBI - 300],
    ['far beyond it', 5 * MEBI],
  ])('gives a tool’s result %s', (_name, before) => {
    const text = `[${filler(before)}${call},${filler(MEBI)}{}]`;
    expect(only(text)).toMatchObject({
      envelope: envelopeOf(ERROR),
      whole: true,
      hints: { context: 'tool-result', callId: 'toolu_1', tool: 'top_campaigns', isError: true },
    });
  });

  it('gives nothing whole beyond the head where no tool’s result is in sight', () => {
    const text = `[${filler(3 * MEBI)}${TEXT}]`;
    expect(only(text)).toMatchObject({ whole: false, hints: { context: 'unknown' } });
  });

  it('is read in the windows around telling words only, and not in all of very many', () => {
    const text = `${filler(3 * MEBI)}${`"retryable" ${filler(60_000)}`.repeat(40)}${call}`;
    expect(decodeText(text)).toEqual([]);
  });
});

describe('nesting', () => {
  const strings = (value: unknown, count: number) => {
    let text = json(value);
    for (let i = 0; i < count; i += 1) text = json(text);
    return text;
  };
  it('of strings is followed five deep, and given up somewhere', () => {
    for (let count = 0; count <= 5; count += 1) expect(only(strings(ERROR, count)).whole).toBe(true);
    expect(decodeText(strings(ERROR, 12))).toEqual([]);
  });

  it.each([20, 90])('of %i arrays and objects is followed', (count) => {
    const text = `${'[{"data":'.repeat(count / 2)}${TEXT}${'}]'.repeat(count / 2)}`;
    expect(only(text).whole).toBe(true);
    expect(only(`Error: ${text}`).whole).toBe(true);
  });

  it('without end harms nothing', () => {
    const deep = (open: string, inside: string, close: string) =>
      open.repeat(100_000) + inside + close.repeat(100_000);
    for (const text of [deep('[', TEXT, ']'), deep('{"data":', TEXT, '}'), `x ${deep('[', TEXT, ']')}`]) {
      expect(() => decodeText(text)).not.toThrow();
    }
    const circle: Record<string, unknown> = { a: 1 };
    circle.b = [circle, circle];
    circle.c = circle;
    expect(decodeValue(circle)).toEqual([]);
  });
});

describe('values that are no JSON', () => {
  it.each([
    undefined,
    null,
    1,
    Number.NaN,
    true,
    '',
    () => TEXT,
    Symbol('x'),
    new Date(0),
    new Map([['error', 1]]),
  ])('%s', (value) => {
    expect(decodeValue(value)).toEqual([]);
    expect(decodeValue({ error: value, data: value, meta: value, content: value })).toEqual([]);
  });

  it('are not found on Object.prototype', () => {
    Object.assign(Object.prototype, { error: ERROR.error, isError: true, role: 'tool' });
    try {
      expect(decodeText('{"code":"retryable request_id"}')).toEqual([]);
      expect(only({ text: TEXT }).hints).toEqual({ context: 'unknown', isError: null });
    } finally {
      for (const key of ['error', 'isError', 'role']) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  it('keep a key that would be a prototype from being one', () => {
    expect(decodeText(`x {"__proto__":${TEXT},"code":1} retryable`)).toEqual([]);
  });
});

describe('what was cut off', () => {
  const cutAfter = (word: string) => TEXT.slice(0, TEXT.indexOf(word) + word.length);
  it('is told as far as it is certain', () => {
    const text = cutAfter('"retry_after":12');
    expect(only(text)).toMatchObject({ whole: true });
    const hit = only(text);
    const { code, message, retryable } = envelopeOf(ERROR);
    // The number may have gone on.
    expect(hit.kind === 'error' && hit.envelope).toEqual({ code, message, retryable, partial: true });
  });

  it.each(['…', '...', '\n… [truncated]', '\n\n[1234 characters omitted]\n\n more text'])(
    'with a mark: %s',
    (mark) => {
      expect(only(cutAfter('"retry_after":12,') + mark)).toMatchObject({
        envelope: { partial: true },
        whole: true,
      });
    },
  );

  it('at the end of its line is told beside the next', () => {
    const line = cutAfter('"retry_after":12,"request');
    expect(decodeText(`${line}\n${json(OTHER)}\n`)).toMatchObject([
      { envelope: { code: 'rate_limited', partial: true } },
      { envelope: envelopeOf(OTHER) },
    ]);
  });

  it('is unescaped in the right order: a literal’s escapes before the HTML inside it', () => {
    const html = `Error: ${TEXT.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}`;
    const text = json(html).slice(0, -10);
    expect(only(text)).toMatchObject({ envelope: { message: envelopeOf(ERROR).message, partial: true } });
  });

  it('is nothing when only a code came whole', () => {
    expect(decodeText(cutAfter('"message":"Per-minute'))).toEqual([]);
  });

  it('is nothing inside of something longer', () => {
    expect(decodeText(`The documentation says: ${cutAfter('"retry_after":12,')}`)).toEqual([]);
  });

  it('keeps the flags of wrappers that came whole, and a second envelope after the first', () => {
    const text = json({
      type: 'tool_result',
      is_error: true,
      tool_use_id: 'c',
      content: [block(TEXT), block(json(OTHER))],
    });
    expect(decodeText(text.slice(0, -30))).toMatchObject([
      { envelope: envelopeOf(ERROR), hints: { isError: true, callId: 'c' } },
      { envelope: { code: 'internal_error' }, hints: { isError: true } },
    ]);
  });
});

describe('mayHold', () => {
  it('is false without the words, true with them in any spelling', () => {
    expect(mayHold('An error with a code, in prose.')).toBe(false);
    expect(mayHold('{"data":{},"meta":{"page":1}}')).toBe(false);
    expect(mayHold('{"data":{},"request_id":"a"}')).toBe(false);
    expect(mayHold('{&quot;error&quot;:{&quot;code&quot;:1,&quot;retryable')).toBe(true);
    expect(mayHold("{'data': {}, 'meta': {'data_as_of': '2026'}}")).toBe(true);
  });
});
