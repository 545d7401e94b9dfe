// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseEnvelope } from '../../../lib/atribu/envelope';
import type { Surface } from '../../../lib/surfaces/types';
import { parseFlight } from '../../../lib/tap/findings/flight';
import { type Answer, webuiPacket, webuiTag, wires } from '../../unit/surfaces/self-hosted-wires';
import { envelope } from '../../unit/tap/frames';
import { FakeSocket } from '../../unit/tap/sockets';
import { cutAt, drain, responseOf, surfaceById, type Tapped, tap } from '../../unit/tap/support';

let tapped: Tapped | undefined;
afterEach(() => tapped?.stop());

const answerOf = (message: string): Answer => ({
  text: JSON.stringify(envelope({ message })),
  isError: true,
  server: 'Atribu',
  tool: 'top_campaigns',
});
const answer = answerOf("It's over: the “120 units” of this minute, C:\\temp & <more>.");

/** What the guard leaves as it is. */
const messages = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((message) => {
  const parsed = parseEnvelope(envelope({ message }));
  return parsed.ok && parsed.envelope.message === message;
});

/** A response made by hand has no address: the rule that its address would have chosen takes it. */
function withoutAddress(surface: Surface, url: string): Surface {
  const rule = surface.wire.find((each) => each.url.test(url));
  return { ...surface, wire: rule ? [{ ...rule, url: /^/ }] : [] };
}

const bodies = wires.flatMap((wire, i) => {
  const { id, type, url, page } = wire;
  const surface = withoutAddress(surfaceById(id), url);
  return type === undefined ? [] : [{ name: `${id} ${type} ${i}`, wire, type, surface, page }];
});

async function see({ surface, type, page }: (typeof bodies)[number], chunks: readonly Uint8Array[]) {
  tapped = tap(surface, { pageUrl: page });
  await drain(responseOf(chunks, type));
  tapped.stop();
  return tapped.sightings;
}
const bytesOf = (frames: readonly string[]) => new TextEncoder().encode(frames.join(''));

describe.each(bodies)('a body of $name', (body) => {
  const bytes = bytesOf(body.wire.frames(answer));

  it('gives the same one sighting wherever it is cut in two', async () => {
    const whole = await see(body, [bytes]);
    expect(whole).toMatchObject([{ kind: 'error', envelope: JSON.parse(answer.text).error }]);
    for (let i = 1; i < bytes.length; i += 1) {
      expect(await see(body, cutAt(bytes, [i])), `cut at ${i}`).toEqual(whole);
    }
  });

  it('gives the same one sighting byte by byte', async () => {
    const whole = await see(body, [bytes]);
    expect(
      await see(
        body,
        Array.from(bytes, (byte) => Uint8Array.of(byte)),
      ),
    ).toEqual(whole);
  });

  it('gives the message whatever it says, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(messages, fc.array(fc.nat(5_000), { maxLength: 30 }), async (message, places) => {
        const given = bytesOf(body.wire.frames(answerOf(message)));
        const [first, ...more] = await see(body, cutAt(given, places));
        expect(more).toEqual([]);
        expect(first).toMatchObject({ kind: 'error', envelope: { message } });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a socket of Open WebUI', () => {
  const surface = surfaceById('open-webui');
  const url = 'wss://chat.example/ws/socket.io/?EIO=4&transport=websocket';

  it('gives each result once, wherever the words before and after it end', () => {
    fc.assert(
      fc.property(
        messages,
        fc.string({ maxLength: 40 }),
        fc.array(fc.nat(400), { maxLength: 8 }),
        (message, words, places) => {
          tapped = tap(surface, { globals: { WebSocket: FakeSocket } });
          const socket = new FakeSocket(url);
          const content = `${words}\n${webuiTag(answerOf(message))}${words}`;
          // The message as it grows; a tag that has not come whole is nothing yet.
          for (const end of [...places, content.length].sort((a, b) => a - b)) {
            void socket.receive(webuiPacket({ content: content.slice(0, end) })).data;
          }
          tapped.stop();
          expect(tapped.sightings).toMatchObject([{ kind: 'error', envelope: { message } }]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes whatever else comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        tapped = tap(surface, { globals: { WebSocket: FakeSocket } });
        const socket = new FakeSocket(url);
        for (const data of [
          `42${JSON.stringify(['events', { data: { data: value }, tool_: 1 }])}`,
          `42${JSON.stringify([value, 'tool_'])}`,
          `tool_\x1e${text}`,
          `42["events",{"data":{"data":{"content":${JSON.stringify(`<details type="tool_calls" done="true" ${text}`)}}}}]`,
        ]) {
          expect(() => void socket.receive(data).data).not.toThrow();
        }
        tapped.stop();
        expect(tapped.sightings).toEqual([]);
      }),
    );
  });
});

describe("a server action's line", () => {
  it('gives its last row with every long text in its place', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n')),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        (texts) => {
          const rows = texts.map(
            (text, i) => `${(i + 2).toString(16)}:T${Buffer.byteLength(text).toString(16)},${text}`,
          );
          const refs = texts.map((_, i) => `$${(i + 2).toString(16)}`);
          expect(parseFlight(`${rows.join('')}1:${JSON.stringify({ content: refs, other: '$z' })}`)).toEqual({
            content: texts,
            other: '$z',
          });
        },
      ),
    );
  });

  it('is nothing where it is anything else', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        expect(() => parseFlight(line)).not.toThrow();
        expect(parseFlight(`1:${line}`)).toBeUndefined();
      }),
    );
  });
});
