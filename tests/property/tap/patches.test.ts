// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, type Document } from '../../../lib/tap/findings/wires/patches';

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
