import { mayHold } from '../decode';
import type { Framing } from '../surfaces/types';
import { LONGEST_TEXT } from './finding';
import { type Framer, framerFor, LONGEST_FRAME } from './framing';
import { type Chunk, gateFor, lastFrameEnd } from './gate';
import { stringifyJson, textStream } from './natives';
import { quietly } from './patch';
import { bytesOf, isPlain, parse } from './values';
import type { Emit, Reader } from './wires/reader';

/** How much of an unfinished frame is kept while the gate is shut. */
const LONGEST_WAIT = 64 * 1024;
/** A frame that is no result may tell of a call: it names the call's id, and is as short as calls are. */
const CALL = /(?:call|use|goal)_?id|tool_use/i;
const LONGEST_CALL = 16 * 1024;

/** Where the page's own reading of one body or socket is repeated. */
export interface Feed {
  /** The next piece of the body. */
  chunk(value: unknown): void;
  /** A whole body, or one message of a socket. */
  whole(value: unknown): void;
  end(): void;
  /** The result of a `read` or `next`; one function for the life of the feed. */
  step(result: unknown): void;
  /** A feed of the same body at its beginning, for the other branch of a tee. */
  fork(): Feed;
}

/**
 * Opens the feed for a body or socket, or says null where it is none of ours.
 * @param type content type; undefined for a socket
 */
export type Open = (url: string, type?: string) => Feed | null;

export interface FeedOptions {
  framing: Framing;
  triggers: readonly string[];
  emit: Emit;
  reader(): Reader | undefined;
}

/**
 * Gate, framing and reader of one body. Shut, it looks for a trigger and keeps the beginning of the unfinished frame,
 * which most chunks do not have; open, it cuts frames and reads them, until the reader has closed its block and a
 * frame has ended.
 */
export function openFeed(options: FeedOptions): Feed {
  const { framing, triggers, emit } = options;
  const reader = options.reader();
  const isJson = framing === 'json';
  const bound = isJson ? LONGEST_FRAME : LONGEST_WAIT;
  let opens = gateFor(triggers);
  let kept: Chunk[] = [];
  let keptSize = 0;
  let framer: Framer | undefined;
  let decode: ReturnType<typeof textStream> | undefined;

  const busy = () => reader?.busy?.();
  const frame = (text: string) => {
    if (!busy() && !triggers.some((trigger) => text.includes(trigger))) return;
    const value = reader && parse(text);
    if (value) reader.value(value);
    else if (mayHold(text) || (text.length < LONGEST_CALL && CALL.test(text))) emit(text);
  };
  const object = (value: object) => {
    // A reader knows where to look; of a tree of unknown shape only the text can be searched.
    if (reader) reader.value(value);
    else frame(stringifyJson(value));
  };

  const forget = () => {
    kept = [];
    keptSize = 0;
  };
  const keep = (chunk: Chunk) => {
    const at = isJson ? 0 : lastFrameEnd(chunk, framing === 'sse');
    if (at && keptSize) forget();
    // A copy: the page may transfer or overwrite what it was given.
    const rest = at < chunk.length && chunk.slice(Math.max(at, chunk.length - bound));
    if (!rest) return;
    kept.push(rest);
    keptSize += rest.length;
    while (keptSize > bound) keptSize -= kept.shift()?.length ?? keptSize;
  };
  const shut = () => {
    framer = decode = undefined;
    opens = gateFor(triggers);
  };
  const push = (chunk: Chunk) => {
    decode ??= textStream();
    framer?.push(typeof chunk === 'string' ? chunk : decode(chunk));
  };
  const take = (chunk: Chunk) => {
    if (!framer) {
      if (!opens(chunk)) return keep(chunk);
      framer = framerFor(framing, frame);
      kept.forEach(push);
      forget();
    }
    push(chunk);
    if (framer.idle() && !busy()) shut();
  };

  const feed: Feed = {
    chunk(value) {
      const chunk = typeof value === 'string' ? value : bytesOf(value);
      if (chunk !== undefined) take(chunk);
      else if (isPlain(value)) {
        // An event that the page's own parser made: {event, data}.
        if (typeof value.data === 'string') frame(value.data);
        else object(value);
      }
    },
    whole(value) {
      if (typeof value === 'string' && isJson && value.length < LONGEST_TEXT) {
        frame(value);
      } else if (typeof value === 'string' || bytesOf(value)) feed.chunk(value);
      else if (typeof value === 'object' && value) object(value);
      feed.end();
    },
    end() {
      framer?.end();
      reader?.end?.();
      forget();
      shut();
    },
    step: quietly((result) => {
      const { done, value } = result as IteratorResult<unknown>;
      if (done) feed.end();
      else feed.chunk(value);
    }),
    fork: () => openFeed(options),
  };
  return feed;
}
