// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gateFor } from '../../../lib/tap/gate';
import { cutAt } from '../../unit/tap/support';

/** Few letters, so that literals overlap themselves and texts nearly hold them. */
const letters = (min: number, max: number) =>
  fc.array(fc.constantFrom('a', 'b', '_'), { minLength: min, maxLength: max }).map((chars) => chars.join(''));

it('opens exactly when a literal has passed by, however the text is cut, in bytes, in text, in long text and in all of them', () => {
  fc.assert(
    fc.property(
      letters(0, 60),
      fc.array(letters(1, 6), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(60), { maxLength: 20 }),
      fc.array(fc.constantFrom('bytes', 'text', 'long text'), { minLength: 21, maxLength: 21 }),
      fc.nat(8),
      (text, literals, places, kinds, margin) => {
        const gate = gateFor(literals);
        let passed = '';
        for (const [i, chunk] of cutAt(new TextEncoder().encode(text), places).entries()) {
          const words = new TextDecoder().decode(chunk);
          const filler = kinds[i] === 'long text' ? '.'.repeat(5_000) : '';
          // Something before it, something after it, or both.
          const long = `${words.slice(0, margin)}${filler}${words.slice(margin)}`;
          passed += long;
          const opened = gate(kinds[i] === 'bytes' ? chunk : long);
          expect(opened).toBe(literals.some((literal) => passed.includes(literal)));
          if (opened) return;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
