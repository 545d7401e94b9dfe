// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { judge } from '../../../lib/incidents/judge';
import { envelope, success } from '../tap/frames';
import { FakeSocket, FakeXhr } from '../tap/sockets';
import { generic, surfaceById, type Tapped, tap } from '../tap/support';
import { type Answer, type Wire, wires } from './self-hosted-wires';

let tapped: Tapped | undefined;
afterEach(() => tapped?.stop());

const error: Answer = {
  text: JSON.stringify(envelope({ message: "It's over: the “120 units” of this minute, C:\\temp." })),
  isError: true,
  server: 'Atribu',
  tool: 'top_campaigns',
};
const fine: Answer = { ...error, text: JSON.stringify(success({ request_id: 'r1' })), isError: false };
const foreign: Answer = { ...error, server: 'Linear', tool: 'create_issue' };

/** What is seen of a wire, by a page that reads it as apps do. */
function see(wire: Wire, frames: readonly string[], surface = surfaceById(wire.id)) {
  tapped = tap(surface, { globals: { XMLHttpRequest: FakeXhr, WebSocket: FakeSocket }, pageUrl: wire.page });
  if (wire.type === undefined) {
    const socket = new FakeSocket(wire.url);
    for (const frame of frames) void socket.receive(frame).data;
  } else {
    const xhr = new FakeXhr();
    xhr.begin(wire.url, wire.type);
    for (const frame of frames) {
      xhr.more(frame);
      void xhr.responseText;
    }
    xhr.end();
    void xhr.responseText;
  }
  tapped.stop();
  return tapped.sightings;
}

describe.each(wires.map((wire, i) => ({ name: `${wire.id} ${wire.type ?? 'socket'} ${i}`, wire })))(
  '$name',
  ({ wire }) => {
    it('shows an error once, with all that the wire tells of it', () => {
      const seen = see(wire, wire.frames(error));
      expect(seen).toMatchObject([
        {
          kind: 'error',
          envelope: JSON.parse(error.text).error,
          evidence: {
            route: 'wire',
            surface: wire.id,
            replayed: false,
            whole: true,
            context: 'tool-result',
            ...wire.told,
          },
        },
      ]);
      const [first] = seen;
      const isNamed = wire.told.tool ?? wire.told.connector ?? wire.told.server;
      expect(first && judge(first)).toBe(isNamed ? 'certain' : 'likely');
    });

    it('shows it as well before the app is recognised', () => {
      const [seen, ...more] = see(wire, wire.frames(error), generic);
      expect(more).toEqual([]);
      const { conversation: _, ...told } = wire.told;
      expect(seen).toMatchObject({
        kind: 'error',
        evidence: { whole: true, context: 'tool-result', ...told },
      });
    });

    it('shows a success', () => {
      const [seen, ...more] = see(wire, wire.frames(fine));
      expect(more).toEqual([]);
      expect(seen).toMatchObject({ kind: 'success', evidence: { whole: true, context: 'tool-result' } });
      expect(seen && judge(seen)).not.toBe('quoted');
    });

    it.runIf(wire.namesServer)("tells another vendor's error", () => {
      const seen = see(wire, wire.frames(foreign));
      expect(seen.map(judge)).toEqual(['foreign']);
    });
  },
);
