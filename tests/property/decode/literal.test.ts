import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLiteral } from '../../../lib/decode/literal';

it('a JSON string is read as JSON reads it, and what is behind it is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (value, rest) => {
      const written = JSON.stringify(value);
      expect(readLiteral(written + rest, 1, '"')).toEqual({ value, end: written.length, closed: true });
    }),
  );
});

/** What literals are made of, whole and broken. */
const piece = fc.constantFrom(
  'a',
  'é',
  '\\n',
  '\\/',
  '\\\\',
  '\\u00e9',
  '\\u00',
  '\\x41',
  '\\q',
  '\\',
  '\n',
  '😀',
  '\0',
);

it('whatever it holds, a text is the same between either kind of quotes', () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (inside) => {
        const read = (quote: string) => readLiteral(`${inside}${quote}`, 0, quote);
        // An escaped quote is the only thing that they write in two ways.
        fc.pre(!inside.endsWith('\\') || inside.endsWith('\\\\'));
        expect(read('"')).toEqual(read("'"));
      },
    ),
  );
});
