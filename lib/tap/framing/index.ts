import type { Framing } from '../../surfaces/types';
import { type Framer, splitLines } from './lines';
import { sse } from './sse';

export { type Framer, LONGEST_FRAME } from './lines';

/** Nothing ends a whole body's frame but its end. */
const NEVER = /$^/g;

/**
 * Cuts frames by the given framing. 'ndjson': one JSON value a line, with or without a prefix such as `15:`. 'json':
 * the whole body; one over the bound comes in overlapping windows, none of which is whole JSON.
 */
export function framerFor(framing: Framing, take: (frame: string) => void): Framer {
  return framing === 'sse' ? sse(take) : splitLines(take, framing === 'json' ? NEVER : undefined);
}

/**
 * How a body of this content type is framed, or undefined where it is no chat (a script, a picture, a page). A server
 * action's rows are lines as well.
 */
export function framingOf(contentType: string): Framing | undefined {
  if (/^text\/event-stream/i.test(contentType)) return 'sse';
  if (/^(?:application\/(?:x-ndjson|jsonl)|text\/(?:x-component|plain))/i.test(contentType)) return 'ndjson';
  return /^application\/json/i.test(contentType) ? 'json' : undefined;
}
