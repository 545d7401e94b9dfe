// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, WORKSPACE } from '../../unit/tap/frames';
import {
  add,
  addInPieces,
  CHAT,
  callMessage,
  code,
  item,
  NOISE_AFTER,
  NOISE_BEFORE,
  resultMessage,
  SHAPES,
  sseText,
} from '../../unit/tap/wires/chatgpt-frames';
import { cutText, everyCut, readBody, readSocket } from '../../unit/tap/wires/harness';

const expected = {
  kind: 'error',
  envelope: envelope().error,
  evidence: {
    surface: 'chatgpt',
    conversation: CHAT,
    replayed: false,
    context: 'tool-result',
    whole: true,
    tool: 'top_campaigns',
    connector: 'Atribu',
    callId: 'call-1',
    scope: { workspace_id: WORKSPACE },
  },
};
const result = (content: object = code(JSON.stringify(envelope()))) => resultMessage({ content }) as never;
const shapes = Object.values(SHAPES).slice(0, 3);

describe('a stream of chatgpt.com gives the same one sighting', () => {
  const frames = [add(callMessage()), ...addInPieces(result(), 90), ...NOISE_AFTER.slice(0, 2)];

  it('wherever it is cut in two, and byte by byte', async () => {
    for (const chunks of everyCut(sseText(frames))) {
      expect(await readBody('chatgpt', 0, chunks), `cut at ${chunks[0]?.length}`).toMatchObject([expected]);
    }
  });

  it('in any shape, in any pieces and chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.array(fc.nat(8_000), { maxLength: 40 }),
        async (shape, callPiece, piece, places) => {
          const call = addInPieces(callMessage() as never, callPiece);
          const answer = addInPieces(result(shape(envelope())), piece);
          const stream = sseText([...NOISE_BEFORE, ...call, ...answer, ...NOISE_AFTER]);
          expect(await readBody('chatgpt', 0, cutText(stream, places))).toMatchObject([expected]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the socket of chatgpt.com gives the same one sighting', () => {
  const url = 'wss://ws.chatgpt.com/p7/ws/user/u';
  const events = [add(callMessage()), ...addInPieces(result(), 90)].map(
    (frame) => `event: delta\ndata: ${JSON.stringify(frame)}\n\n`,
  );

  it('wherever an item cuts an event that has begun', () => {
    for (const [i, event] of events.entries()) {
      // Of an event that begins a message, what stands before the trigger is not seen by itself.
      const first = i < 2 ? event.indexOf('api_tool') + 'api_tool'.length : 1;
      for (let at = first; at < event.length; at += 1) {
        const items = [...events.slice(0, i), event.slice(0, at), event.slice(at), ...events.slice(i + 1)];
        const seen = readSocket(
          'chatgpt',
          url,
          items.map((each) => [item(each)]),
        );
        expect(seen, `event ${i} cut at ${at}`).toMatchObject([expected]);
      }
    }
  });

  it('in any batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 20, maxLength: 20 }), (sizes) => {
        const left = events.map((event) => item(event));
        const messages = sizes.map((size) => left.splice(0, size));
        expect(readSocket('chatgpt', url, messages)).toMatchObject([expected]);
      }),
    );
  });
});
