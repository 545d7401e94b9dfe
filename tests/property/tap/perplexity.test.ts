// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, WORKSPACE } from '../../unit/tap/frames';
import { cutText, everyCut, readBody } from '../../unit/tap/wires/harness';
import {
  FINAL,
  input,
  output,
  outputInPieces,
  plan,
  sseText,
  textFrame,
  WORDS,
} from '../../unit/tap/wires/perplexity-frames';

const expected = {
  kind: 'error',
  envelope: envelope().error,
  evidence: {
    surface: 'perplexity',
    replayed: false,
    context: 'tool-result',
    whole: true,
    tool: 'top_campaigns',
    connector: 'Atribu',
    callId: 'b-1 0',
    scope: { workspace_id: WORKSPACE },
  },
};

describe('a stream of perplexity.ai gives the same one sighting', () => {
  it('wherever it is cut in two, and byte by byte', async () => {
    const stream = sseText([plan(input()), ...outputInPieces(envelope(), 120), WORDS]);
    for (const chunks of everyCut(stream)) {
      expect(await readBody('perplexity', 0, chunks), `cut at ${chunks[0]?.length}`).toMatchObject([
        expected,
      ]);
    }
  });

  it('in any shape, in any pieces and chunks', async () => {
    const shapes = [
      () => [plan(input(), output())],
      () => [textFrame(input(), output())],
      (size: number) => outputInPieces(envelope(), size),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.nat(9_000), { maxLength: 40 }),
        async (shape, size, places) => {
          const stream = sseText([WORDS, plan(input()), ...shape(size), WORDS, FINAL]);
          expect(await readBody('perplexity', 0, cutText(stream, places))).toMatchObject([expected]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
