// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, mayHold } from '../../../lib/decode';
import { chains, envelopes, expectedEnvelope, spellings, wrapAll } from './wrappers';

const chainNames = (chain: readonly { name: string }[]) => chain.map((w) => w.name).join(' < ');

describe('an envelope in any wrapping', () => {
  it('comes back equal, once and whole', () => {
    fc.assert(
      fc.property(envelopes, spellings, chains, (value, spell, chain) => {
        const text = wrapAll(spell(value), chain);
        const hits = decodeText(text);
        expect(hits, `${chainNames(chain)}: ${text}`).toHaveLength(1);
        expect(hits[0]).toMatchObject({ kind: 'error', envelope: expectedEnvelope(value), whole: true });
        expect(mayHold(text)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
  it('comes back beside another one', () => {
    fc.assert(
      fc.property(
        envelopes,
        envelopes,
        spellings,
        chains,
        chains,
        fc.constantFrom('', '\n', ' ', ',\n'),
        (a, b, spell, inner, outer, glue) => {
          fc.pre(a.error.request_id !== b.error.request_id);
          const two = `${wrapAll(spell(a), inner.slice(0, 2))}${glue}${wrapAll(spell(b), inner.slice(0, 2))}`;
          const text = wrapAll(two, outer.slice(0, 3));
          const hits = decodeText(text);
          expect(
            hits.map((hit) => hit.kind === 'error' && hit.envelope),
            text,
          ).toEqual([expectedEnvelope(a), expectedEnvelope(b)]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
