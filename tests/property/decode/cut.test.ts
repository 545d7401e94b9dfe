// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../lib/atribu/envelope';
import { decodeText } from '../../../lib/decode';
import { chains, envelopes, expectedEnvelope, spellings, wrapAll } from './wrappers';

/** Every field of `part` as it is in `all`; `extra` may have fewer keys. */
function expectPartOf(part: Envelope, all: Envelope, text: string) {
  const { partial, extra = {}, ...fields } = part;
  for (const [name, value] of Object.entries(fields)) {
    expect(value, `${name} of ${text}`).toEqual(all[name as keyof Envelope]);
  }
  for (const [name, value] of Object.entries(extra)) {
    expect(value, `${name} of ${text}`).toEqual(all.extra?.[name]);
  }
  if (!partial) expect(part).toEqual(all);
}

describe('a text that was cut off anywhere', () => {
  it('gives what came whole of the one envelope, or nothing, and never less than a shorter piece', () => {
    fc.assert(
      fc.property(envelopes, spellings, chains, (value, spell, chain) => {
        const text = wrapAll(spell(value), chain);
        const all = expectedEnvelope(value);
        let fields = 0;
        const step = Math.ceil(text.length / 500);
        for (let end = 0; end <= text.length; end += step) {
          const piece = text.slice(0, end);
          const hits = decodeText(piece);
          expect(hits.length, piece).toBeLessThanOrEqual(1);
          const [hit] = hits;
          const envelope = hit?.kind === 'error' ? hit.envelope : undefined;
          if (envelope) expectPartOf(envelope, all, piece);
          const known = Object.keys(envelope ?? {}).filter((name) => name !== 'partial').length;
          expect(known, piece).toBeGreaterThanOrEqual(fields);
          fields = known;
        }
      }),
      { numRuns: 60 },
    );
  });
});
