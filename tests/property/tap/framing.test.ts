// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { framerFor } from '../../../lib/tap/framing';

const line = fc.string({ unit: fc.constantFrom('a', 'é', '{', '"', ':', ' ', '\u2028'), maxLength: 12 });
const event = fc.array(line, { minLength: 1, maxLength: 4 }).filter((lines) => lines.join('\n') !== '');
const pieces = (text: string, sizes: readonly number[]) => {
  const cut: string[] = [];
  for (let at = 0, i = 0; at < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    cut.push(text.slice(at, at + size));
    at += size;
  }
  return cut;
};

it('any events, with any line ends and noise, cut anywhere, come out as they were', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', ': comment', 'event: x', 'id'),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      (events, eol, noise, sizes) => {
        const text = events
          .map((lines) => [noise, ...lines.map((each) => `data: ${each}`), '', ''].join(eol))
          .join('');
        const frames: string[] = [];
        const framer = framerFor('sse', (frame) => frames.push(frame));
        for (const piece of pieces(text, sizes)) framer.push(piece);
        framer.end();
        expect(frames).toEqual(events.map((lines) => lines.join('\n')));
        expect(framer.idle()).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
});
