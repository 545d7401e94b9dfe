import { lastIndexOf, ties } from './natives';

/** What a stream hands out: bytes, or text where the page decodes upstream. */
export type Chunk = Uint8Array | string;

const LF = 10;
const CR = 13;

/** True when a trigger ends within the chunk, whatever chunk it began in. Allocates nothing. */
export type Gate = (chunk: Chunk) => boolean;

/**
 * The automaton of Aho and Corasick: for each state and each byte the next state, as its offset in this table, or
 * {@link OPEN} where a literal ends. Its cost is that of one look at each byte, however many literals it waits for; a
 * native search for each was cheaper for two of them and five times dearer for eight (reference/speed.md, the wire side).
 */
type Table = Uint16Array;

const BYTES = 256;
const OPEN = 0xffff;
const tables = ties<Table>();

/** A gate for one stream that waits for any of these ASCII literals, 250 characters in all at most. */
export function gateFor(literals: readonly string[]): Gate {
  let table = tables.get(literals);
  if (!table) {
    table = tableOf(literals);
    tables.set(literals, table);
  }
  const next = table;
  /** All that is carried over from one chunk to the next. */
  let state = 0;

  const open = (bytes: Uint8Array): boolean => {
    const size = bytes.length;
    let at = state;
    let i = 0;
    state = 0;
    for (;;) {
      // Most bytes begin nothing.
      if (at === 0) while (i < size && next[bytes[i] as number] === 0) i += 1;
      if (i >= size) break;
      at = next[at | (bytes[i] as number)] as number;
      if (at === OPEN) return true;
      i += 1;
    }
    state = at;
    return false;
  };
  const openText = (text: string): boolean => {
    let at = state;
    state = 0;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      at = code < BYTES ? (next[at | code] as number) : 0;
      if (at === OPEN) return true;
    }
    state = at;
    return false;
  };
  return (chunk) => (typeof chunk === 'string' ? openText(chunk) : open(chunk));
}

function tableOf(literals: readonly string[]): Table {
  const next = new Uint16Array(BYTES * (literals.join('').length + 1));
  const ends = new Set<number>();
  let last = 0;
  for (const literal of literals) {
    let state = 0;
    for (let i = 0; i < literal.length; i += 1) {
      const at = state | literal.charCodeAt(i);
      if (!next[at]) {
        last += BYTES;
        next[at] = last;
      }
      state = next[at] as number;
    }
    ends.add(state);
  }

  /** For each state the longest shorter one that the same characters leave it in; from the shortest on. */
  const shorter = new Map([[0, 0]]);
  for (const [state, back] of shorter) {
    for (let byte = 0; byte < BYTES; byte += 1) {
      const other = state ? (next[back | byte] as number) : 0;
      const to = next[state | byte] as number;
      if (to) {
        shorter.set(to, other);
        if (ends.has(other)) ends.add(to);
      } else next[state | byte] = other;
    }
  }
  return next.map((state) => (ends.has(state) ? OPEN : state));
}

/**
 * Index after the last frame that ends in this chunk, 0 where none does. A frame ends with a line, or with an empty
 * line if `blank`. An end that is split over two chunks is not seen, which costs a frame more to read, no frame less.
 */
export function lastFrameEnd(chunk: Chunk, blank: boolean): number {
  for (let i = chunk.length; i > 0; ) {
    i = typeof chunk === 'string' ? chunk.lastIndexOf('\n', i - 1) : lastIndexOf(chunk, LF, i - 1);
    if (i >= 0 && (!blank || codeAt(chunk, codeAt(chunk, i - 1) === CR ? i - 2 : i - 1) === LF)) return i + 1;
  }
  return 0;
}

function codeAt(chunk: Chunk, i: number): number | undefined {
  return typeof chunk === 'string' ? chunk.charCodeAt(i) : chunk[i];
}
