// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alongPath, applyPatch, type Document, LONGEST_TEXT } from '../../../lib/tap/findings/wires/patches';

const key = fc.constantFrom('a', 'b/c', '~1', '0', '1', '-', 'text');
const pointer = (keys: readonly string[]) =>
  keys.map((each) => `/${each.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const anyPath = fc.oneof(fc.array(key, { maxLength: 5 }).map(pointer), fc.string({ maxLength: 12 }));

it('any text, set and appended to in any pieces, anywhere, comes out as it was', () => {
  fc.assert(
    fc.property(
      fc.array(
        key.filter((each) => each !== '-'),
        { maxLength: 5 },
      ),
      fc.array(fc.string({ maxLength: 9 }), { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      (keys, pieces, isSet) => {
        const document: Document = { root: undefined };
        const path = pointer(keys);
        const [first = '', ...rest] = pieces;
        applyPatch(document, isSet ? 'add' : 'append', path, first);
        for (const piece of rest) applyPatch(document, 'append', path, piece);
        const at = keys.reduce<unknown>((value, each) => Object(value)[each], document.root);
        expect(at).toBe(pieces.join(''));
      },
    ),
  );
});

it('no operation throws, and none reaches out of its document', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string());
  const op = fc.constantFrom('add', 'replace', 'append', 'remove', 'move', '');
  const unsafe = fc.constantFrom(
    '/__proto__/polluted',
    '/constructor/prototype/polluted',
    '/a/__proto__',
    '/999999999',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(op, fc.oneof(anyPath, unsafe), value), { maxLength: 20 }), (operations) => {
      const document: Document = { root: undefined };
      for (const [each, path, given] of operations) applyPatch(document, each, path, given);
      expect({}).not.toHaveProperty('polluted');
      expect(JSON.stringify(document).length).toBeLessThan(1_000_000);
    }),
  );
});

it('texts, lists and objects are added to, within bounds', () => {
  const document: Document = { root: { text: '', list: [1], object: { a: 1 }, other: 1 } };
  const word = 'x'.repeat(10_000);
  for (let i = 0; i < 100; i += 1) applyPatch(document, 'append', '/text', word);
  applyPatch(document, 'append', '/list', [2, 3]);
  applyPatch(document, 'append', '/list', 4);
  applyPatch(document, 'append', '/object', { b: 2 });
  applyPatch(document, 'append', '/other', 2);
  const { text, ...rest } = document.root as { text: string };
  expect(text.length).toBeGreaterThanOrEqual(LONGEST_TEXT);
  expect(text.length).toBeLessThan(LONGEST_TEXT + word.length);
  expect(rest).toEqual({ list: [1, 2, 3, 4], object: { a: 1, b: 2 }, other: 2 });
});

it('lists are inserted into, set and taken from by index', () => {
  const document: Document = { root: { list: ['a', 'b'] } };
  applyPatch(document, 'add', '/list/1', 'x');
  applyPatch(document, 'add', '/list/-', 'y');
  applyPatch(document, 'replace', '/list/0', 'z');
  applyPatch(document, 'append', '/list/1', '!');
  applyPatch(document, 'remove', '/list/2', undefined);
  expect(document.root).toEqual({ list: ['z', 'x!', 'y'] });
  expect(alongPath(document, '/list/0')).toEqual([document.root, ['z', 'x!', 'y']]);
  applyPatch(document, 'remove', '/list', undefined);
  expect(document.root).toEqual({});
});
