import type { Framing } from '../surfaces/types';
import { LONGEST_TEXT } from './finding';
import { type Framer, framerFor, LONGEST_FRAME } from './framing';
import { lastFrameEnd } from './framing/last-end';
import { type Chunk, gateFor } from './gate';
import { includes, isArray, stringifyJson, textStream, valuesOf } from './natives';
import { quietly } from './patch';
import { bytesOf, isPlain, parse } from './values';

/** How much of an unfinished frame is kept while the gate is shut, and how much is read at a time once it is open. */
const PIECE = 64 * 1024;
/** So many pieces may wait when the next chunk comes; before more do, some are read at once. */
const MOST_WAITING = 64;
/** Lists within lists of a whole body that is too long for one finding. */
const DEEPEST = 6;

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

/** Hands a frame on; true where the next one matters as well, triggers or not. */
export type Emit = (frame: { text: string; item?: true; end?: true }) => boolean;

export interface FeedOptions {
  framing: Framing;
  triggers: readonly string[];
  /** A socket's messages: the end of one is not the end of all. */
  isSocket: boolean;
  /** Called once for each feed of the body. */
  emitter(): Emit;
  /** Has work done in a task of its own. */
  later(work: () => void): void;
}

/**
 * Gate and framing of one body. Shut, it looks for a trigger and keeps the beginning of the unfinished frame, which
 * most chunks do not have; open, it cuts frames and hands them on, until the other side has closed its block and a
 * frame has ended.
 */
export function openFeed(options: FeedOptions): Feed {
  const { framing, triggers, isSocket } = options;
  const emit = options.emitter();
  const isJson = framing === 'json';
  const bound = isJson ? LONGEST_FRAME : PIECE;
  let opens = gateFor(triggers);
  let kept: Chunk[] = [];
  let keptSize = 0;
  let framer: Framer | undefined;
  let decode: ReturnType<typeof textStream> | undefined;
  /** The other side has a block open. */
  let busy = false;
  let sent = false;
  /** What was too long to be read at once, and what came after it; undefined for the body's end. */
  const waiting: (Chunk | undefined)[] = [];

  const isWanted = (text: string): boolean => {
    for (const trigger of triggers) if (includes(text, trigger)) return true;
    return false;
  };
  const frame = (text: string, item?: true) => {
    if (!busy && !isWanted(text)) return;
    busy = emit({ text, item });
    sent = true;
  };
  /** What the page has parsed is text again on the other side; what is too long goes part by part. */
  const object = (value: unknown, depth = 0, item?: true) => {
    const text = stringifyJson(value);
    if (text.length <= LONGEST_TEXT || depth > DEEPEST || typeof value !== 'object') return frame(text, item);
    const parts = valuesOf(value as object);
    const isItem = item || (!isSocket && isArray(value) && parts.length > 1) || undefined;
    for (const part of parts) if (part) object(part, depth + 1, isItem);
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
    if (chunk.length > PIECE) {
      wait(chunk);
      return proceed();
    }
    push(chunk);
    if (framer.idle() && !busy) shut();
  };
  /** In copies: the page may transfer or overwrite what it was given. */
  const wait = (chunk: Chunk) => {
    for (let at = 0; at < chunk.length; at += PIECE) waiting.push(chunk.slice(at, at + PIECE));
  };
  const proceed: () => void = quietly(() => {
    if (!waiting.length) return;
    const piece = waiting.shift();
    try {
      if (piece === undefined) finish();
      else take(piece);
    } finally {
      if (waiting.length) options.later(proceed);
    }
  });
  const finish = () => {
    framer?.end();
    forget();
    shut();
    if (isSocket) return;
    if (sent) emit({ text: '', end: true });
    busy = sent = false;
  };

  const feed: Feed = {
    chunk(value) {
      const chunk = typeof value === 'string' ? value : bytesOf(value);
      if (chunk !== undefined) {
        while (waiting.length > MOST_WAITING) proceed();
        if (waiting.length) wait(chunk);
        else take(chunk);
      } else if (isPlain(value)) {
        // An event that the page's own parser made: {event, data}.
        if (typeof value.data === 'string') frame(value.data);
        else object(value);
      }
    },
    whole(value) {
      // A message of a socket; of those there are thousands.
      if (isSocket && typeof value === 'string' && value.length <= LONGEST_TEXT) return frame(value);
      const bytes = isJson && bytesOf(value);
      const text = bytes ? (busy || gateFor(triggers)(bytes)) && textStream()(bytes) : value;
      const parsed = isJson && typeof text === 'string' && text.length > LONGEST_TEXT && parse(text);
      if (parsed) object(parsed);
      else if (typeof text === 'string' && isJson && text.length <= LONGEST_TEXT) frame(text);
      else if (typeof text === 'string' || bytesOf(text)) feed.chunk(text);
      else if (typeof text === 'object' && text) object(text);
      feed.end();
    },
    end() {
      if (waiting.length) waiting.push(undefined);
      else finish();
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
