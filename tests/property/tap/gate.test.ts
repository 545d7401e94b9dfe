// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gateFor } from '../../../lib/tap/gate';
import { cutAt } from '../../unit/tap/support';

/** Few letters, so that literals overlap themselves and texts nearly hold them. */
const letters = (min: number, max: number) =>
  fc.array(fc.constantFrom('a', 'b', '_'), { minLength: min, maxLength: max }).map((chars) => chars.join(''));

it('opens exactly when a literal has passed by, however the text is cut, in bytes, in text and in both', () => {
  fc.assert(
    fc.property(
      letters(0, 60),
      fc.array(letters(1, 6), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(60), { maxLength: 20 }),
      fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
      (text, literals, places, asText) => {
        const gate = gateFor(literals);
        let passed = '';
        for (const [i, chunk] of cutAt(new TextEncoder().encode(text), places).entries()) {
          const words = new TextDecoder().decode(chunk);
          passed += words;
          const opened = gate(asText[i] ? words : chunk);
          expect(opened).toBe(literals.some((literal) => passed.includes(literal)));
          if (opened) return;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
