// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followJson } from '../../../../lib/tap/findings/wires/closing';

const pieces = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

it('closes with the last piece of an object or a list, and with no other', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('', 'Error: ', '\n'),
      (value, size, label) => {
        const closing = followJson();
        const closed = pieces(label + JSON.stringify(value), size).map((piece) => closing.push(piece));
        expect(closed.pop()).toBe(true);
        expect(closed).not.toContain(true);
      },
    ),
  );
});

it.each([
  ['words', 'no JSON at all'],
  ['a text', '"{}"'],
  ['what is not complete', '{"a": [1, 2]'],
  ['brackets that nothing has opened', ']}'],
  ['what comes after a quote', 'a 5" {}'],
])('does not close with %s', (_, text) => {
  expect(followJson().push(text)).toBe(false);
});

it('closes again with each that follows, and not with what stands between', () => {
  const closing = followJson();
  expect(['{}', ' \n', '{"a"', ':1}', '[{}]', '{} {'].map((piece) => closing.push(piece))).toEqual([
    true,
    false,
    false,
    true,
    true,
    false,
  ]);
});
