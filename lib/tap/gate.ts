import { searchText, ties } from './natives';

/** What a stream hands out: bytes, or text where the page decodes upstream. */
export type Chunk = Uint8Array | string;

/** True when a trigger ends within the chunk, whatever chunk it began in. Allocates nothing, but for a long text its ends. */
export type Gate = (chunk: Chunk) => boolean;

/**
 * For each state and each byte the next state, as its offset in this table, or {@link OPEN} where a literal ends (the
 * automaton of Aho and Corasick).
 */
type Table = Uint16Array;

/** What is looked for, made once for each list of literals. */
interface Search {
  table: Table;
  /** Length of the shortest literal. */
  least: number;
  /** By the last two of `least` bytes, how far no literal can begin; 0 where one may (Wu and Manber). */
  skips: Uint8Array;
  /** The same for a whole text, in which the browser's own search leaps faster. */
  pattern: RegExp;
}

const BYTES = 256;
const OPEN = 0xffff;
const PAIRS = 4096;
/** Characters of all literals together. */
const MOST = 250;
/** A text is long from so many characters on. */
const LONG = 4096;
const searches = ties<Search>();

/** Two bytes as an index of {@link Search.skips}; several pairs share one. */
const pair = (first: number, second: number) => ((first << 5) ^ second) & (PAIRS - 1);

/**
 * A gate for one stream that waits for any of these ASCII literals, {@link MOST} characters in all. It leaps over what
 * begins no literal, looking at two bytes in each leap, and walks the automaton only where one may begin and where
 * a chunk ends. Its cost hardly grows with the number of literals. A long text is searched by the browser.
 */
export function gateFor(literals: readonly string[]): Gate {
  let search = searches.get(literals);
  if (!search) {
    search = searchFor(literals);
    searches.set(literals, search);
  }
  const { table, least, skips, pattern } = search;
  /** All that is carried over from one chunk to the next. */
  let state = 0;

  const open = (bytes: Uint8Array): boolean => {
    const size = bytes.length;
    let at = state;
    state = 0;
    for (let i = 0; i < size; ) {
      if (at === 0) {
        let end = i + least - 1;
        let skip = 1;
        while (end < size && skip) {
          skip = skips[pair(bytes[end - 1] as number, bytes[end] as number)] as number;
          end += skip;
        }
        i = end - least + 1;
      }
      do {
        at = table[at | (bytes[i] as number)] as number;
        if (at === OPEN) return true;
        i += 1;
      } while (at && i < size);
    }
    state = at;
    return false;
  };
  const openText = (text: string): boolean => {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      state = code < BYTES ? (table[state | code] as number) : 0;
      if (state === OPEN) {
        state = 0;
        return true;
      }
    }
    return false;
  };
  /** Its ends go the other way as well, because a literal may begin before the text or end after it. */
  const openLong = (text: string): boolean => {
    if (openText(text.slice(0, MOST)) || searchText(pattern, text)) return true;
    state = 0;
    return openText(text.slice(-MOST));
  };
  return (chunk) => {
    if (typeof chunk !== 'string') return open(chunk);
    return chunk.length < LONG ? openText(chunk) : openLong(chunk);
  };
}

const escaped = (literal: string) => literal.replace(/\W/g, '\\$&');

function searchFor(literals: readonly string[]): Search {
  const least = Math.min(...literals.map(({ length }) => length));
  const skips = new Uint8Array(PAIRS).fill(least - 1);
  for (const literal of literals) {
    for (let i = 1; i < least; i += 1) {
      const at = pair(literal.charCodeAt(i - 1), literal.charCodeAt(i));
      skips[at] = Math.min(skips[at] as number, least - 1 - i);
    }
  }
  return {
    table: tableOf(literals),
    least,
    skips,
    pattern: new RegExp(literals.map(escaped).join('|')),
  };
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
