// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/decode';
import { TEXT } from './samples';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** How many characters a function reads, through whatever native method. An upper bound: a search counts in full. */
function work(run: () => void): number {
  let read = 0;
  const undo: (() => void)[] = [];
  const patch = (
    owner: object,
    name: string,
    cost: (self: unknown, args: unknown[], result: unknown) => number,
  ) => {
    const native = Reflect.get(owner, name) as Method;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const result = native.apply(this, args);
      read += cost(this, args, result);
      return result;
    });
    undo.push(() => Reflect.set(owner, name, native));
  };
  const length = (self: unknown) => String(self).length;
  for (const name of ['charAt', 'charCodeAt']) patch(String.prototype, name, () => 1);
  for (const name of ['includes', 'split', 'replace', 'replaceAll', 'trim'])
    patch(String.prototype, name, length);
  patch(String.prototype, 'slice', (_self, _args, result) => length(result));
  patch(
    String.prototype,
    'indexOf',
    (self, [, from = 0], at) => (Number(at) < 0 ? length(self) : Number(at)) - Number(from) + 1,
  );
  patch(String.prototype, 'lastIndexOf', (_self, [, from], at) => Number(from) - Math.max(0, Number(at)));
  patch(JSON, 'parse', (_self, [text]) => length(text));
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.lastIndex;
    const found = exec.call(this, text);
    const reach = found ? found.index + found[0].length : this.sticky ? from + 1 : text.length;
    read += reach - (this.global || this.sticky ? from : 0);
    return found;
  };
  undo.push(() => {
    RegExp.prototype.exec = exec;
  });
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return read;
}

const WORDS = 'request_id retryable error code meta data data_as_of ';
const times = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Texts that are meant to be read over and over. */
const adversaries: Record<string, (length: number) => string> = {
  'open braces': (n) => WORDS + times('{', n),
  'open braces and spaces': (n) => WORDS + times('{ ', n),
  'open brackets': (n) => WORDS + times('[', n),
  'open arrays': (n) => WORDS + times('[1,', n),
  'open objects': (n) => WORDS + times('{"a":1,"b":', n),
  'objects that break': (n) => WORDS + times('{"a":1 ', n),
  'open envelopes': (n) =>
    WORDS + times('{"error":{"code":"rate_limited","retryable":true,"request_id":"x",', n),
  'open errors': (n) => WORDS + times('"error":{', n),
  backslashes: (n) => `${WORDS}"${times('\\', n)}`,
  'a brace and backslashes': (n) => `${WORDS}{${times('\\', n)}`,
  'escaped quotes': (n) => WORDS + times('{\\"', n),
  'escaped newlines': (n) => WORDS + times('{\\n', n),
  'escaped words': (n) => times(`{\\"${WORDS}`, n),
  quotes: (n) => WORDS + times('"', n),
  'quoted words': (n) => times(`"${WORDS}{`, n),
  'quotes of both kinds': (n) => times(`{'a": {"b': `, n) + WORDS,
  'open strings': (n) => WORDS + times(`{'`, n),
  entities: (n) => times(`{&quot;${WORDS}`, n),
  'entities of entities': (n) => `${WORDS}{&${times('amp;', n)}`,
  'marks of results in attributes': (n) => WORDS + times('<details type="tool_calls" ', n),
  attributes: (n) => `${WORDS}<details type="tool_calls" ${times('a="{" ', n)}`,
  fences: (n) => WORDS + times('```json:mcp-response:a\n{"a":', n),
  envelopes: (n) => times(TEXT, n),
  'envelopes in strings': (n) => times(JSON.stringify(TEXT), n),
  'a long gap': (n) => `${TEXT}${times(' please fix your mistakes', n)}x`,
  // Each text holds two readings of the next one: a string without end, and a container with one.
  'texts that double at each level': (n) => {
    let text = times(WORDS, n / 2);
    for (let level = 0; level < 7; level += 1) text = `"{'${JSON.stringify(text).slice(1, -1)}`;
    return text;
  },
  spaces: (n) => `${WORDS}{${times(' ', n)}`,
};

describe('the work', () => {
  it.each(Object.entries(adversaries))('grows no faster than the text: %s', (_name, make) => {
    const [one = 0, two = 0, four = 0] = [5_000, 10_000, 20_000].map((length) => {
      const text = make(length);
      return work(() => decodeText(text)) / text.length;
    });
    // Per character it may rise a little, while the fixed beginning of a text weighs less.
    expect(two, `${one} ${two} ${four}`).toBeLessThan(one * 1.2 + 1);
    expect(four, `${one} ${two} ${four}`).toBeLessThan(one * 1.2 + 1);
    expect(four).toBeLessThan(300);
  });

  it('does not begin again in every part of a long text that breaks off', () => {
    const text = `${times('{"a":[{"b":', 300)}[${times('{"c":1,"d":[1,2]},', 20_000)}, ${WORDS}`;
    expect(work(() => decodeText(text)) / text.length).toBeLessThan(25);
  });

  it('is next to nothing for a text without the words', () => {
    const text = times('{"a":"some prose, and an error with a code"}', 20_000);
    expect(work(() => decodeText(text)) / text.length).toBeLessThan(9);
  });

  it('is counted (a quadratic reader would be seen)', () => {
    const quadratic = (text: string) => {
      for (let at = 0; at < text.length; at += 50) text.slice(at);
    };
    const [one = 0, four = 0] = [5_000, 20_000].map((n) => work(() => quadratic(times('{', n))) / n);
    expect(four).toBeGreaterThan(one * 3);
  });
});
