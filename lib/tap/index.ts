import type { WireSurface } from '../surfaces/types';
import { type Emit, type Feed, type Open, openFeed } from './feed';
import { LONGEST_TEXT, LONGEST_URL, type Report } from './finding';
import { framingOf } from './framing';
import { later } from './later';
import { ties } from './natives';
import { patcher } from './patch';
import { listenToMessages } from './taps/messages';
import { listenToStreams } from './taps/streams';
import { listenToXhr } from './taps/xhr';

/**
 * Starts to see what the page itself reads of its responses and sockets (design, "tap"; issue 2 section 3). Run at
 * document_start in the page's world. Transparent: natives run first and their results are handed on as they are;
 * nothing is sent, cloned, delayed or kept beyond the bounds in feed.ts and framing/lines.ts. Fetch itself is not
 * patched and requests are never looked at.
 *
 * Not seen: what `pipeTo` carries away, streams read by `new ReadableStreamDefaultReader(stream)`, and bodies that the
 * page never reads.
 *
 * @param surface the wire half of the page's surface
 * @param report takes the frames from a trigger on; {@link openTapSide} carries them to the isolated world
 * @param signal puts the natives back
 * @param globals the page's own global object
 */
export function startTap({
  surface,
  report,
  signal,
  globals,
}: {
  surface: Pick<WireSurface, 'wire'>;
  report: Report;
  signal?: AbortSignal;
  globals: typeof globalThis;
}): void {
  if (signal?.aborted) return;

  let bodies = 0;
  const open: Open = (url, type) => {
    const rule = surface.wire.find((each) => each.url.test(url));
    const isSocket = type === undefined;
    const framing = rule && (isSocket ? 'json' : (rule.framing ?? framingOf(type)));
    if (!framing) return null;
    const emitter = () => {
      bodies += 1;
      const about = {
        body: bodies,
        url: url.slice(0, LONGEST_URL),
        streamed: isSocket || framing !== 'json',
      };
      const emit: Emit = (frame) => report({ ...about, ...frame, text: frame.text.slice(0, LONGEST_TEXT) });
      return emit;
    };
    return openFeed({ framing, triggers: rule.triggers, isSocket, emitter, later });
  };

  const patch = patcher(signal);
  const feeds = ties<Feed | null>();
  listenToStreams(globals, patch, open, feeds);
  listenToXhr(globals, patch, open, feeds);
  listenToMessages(globals, patch, open, feeds);
}
