// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { claudeEvents, envelope, sseOf, WORKSPACE } from '../../unit/tap/frames';
import { anyUrl, claude, cutAt, drain, responseOf, type Tapped, tap } from '../../unit/tap/support';

let tapped: Tapped | undefined;
afterEach(() => tapped?.stop());

const expected = [
  {
    kind: 'error',
    envelope: envelope().error,
    evidence: {
      route: 'wire',
      surface: 'claude',
      conversation: 'page-1',
      replayed: false,
      context: 'tool-result',
      whole: true,
      isError: true,
      server: 'https://mcp.atribu.app/mcp',
      connector: 'Atribu',
      tool: 'top_campaigns',
      callId: 'toolu_1',
      scope: { workspace_id: WORKSPACE },
    },
  },
];

async function see(chunks: readonly Uint8Array[]) {
  tapped = tap(anyUrl(claude), { pageUrl: 'https://claude.ai/chat/page-1' });
  await drain(responseOf(chunks));
  // What is left of a long chunk is read in tasks of its own, and the body's end last.
  if (chunks.some(({ length }) => length > 64 * 1024)) await new Promise((done) => setTimeout(done, 50));
  tapped.stop();
  return tapped.sightings;
}

describe.each(['\n', '\r\n'])('a stream of claude.ai with line ends %j', (eol) => {
  const bytes = new TextEncoder().encode(sseOf(claudeEvents({ piece: 150 }), eol));

  it('gives the same one sighting wherever it is cut in two', async () => {
    for (let i = 1; i < bytes.length; i += 1) {
      expect(await see(cutAt(bytes, [i])), `cut at ${i}`).toEqual(expected);
    }
  });

  it('gives the same one sighting byte by byte', async () => {
    expect(await see(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('gives the same one sighting in any chunks and deltas, with words of any kind around', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(6_000), { maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        async (places, piece, words) => {
          const chatter = {
            type: 'content_block_delta',
            index: 0,
            delta: { type: 'text_delta', text: words },
          };
          const events = [chatter, ...claudeEvents({ piece, between: [chatter] }), chatter];
          const stream = new TextEncoder().encode(sseOf(events, eol));
          expect(await see(cutAt(stream, places))).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});
