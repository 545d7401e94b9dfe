import { indexOf, lastIndexOf } from './natives';

/** What a stream hands out: bytes, or text where the page decodes upstream. */
export type Chunk = Uint8Array | string;

const LF = 10;
const CR = 13;

/** Characters of JSON chat streams, the most frequent first; whatever is not here is rarer still. */
const COMMON = ' etaoinsrhld"_:,cumfpgwybvkxjqz';

/** True when a trigger ends within the chunk, whatever chunk it began in. Allocates nothing. */
export type Gate = (chunk: Chunk) => boolean;

/** A gate for one stream that waits for any of these ASCII literals (reference/speed.md, the wire side). */
export function gateFor(triggers: readonly string[]): Gate {
  const literals = triggers.map(literalGate);
  return (chunk) => {
    let open = false;
    for (const passes of literals) if (passes(chunk)) open = true;
    return open;
  };
}

/**
 * One literal: a native search within the chunk for its rarest character, then a comparison; and at the chunk's edges
 * the automaton of Knuth, Morris and Pratt, whose state is all that is carried over.
 */
function literalGate(text: string): Gate {
  const codes = [...text].map((char) => char.charCodeAt(0));
  const rarity = [...text].map((char) => COMMON.indexOf(char) + 1 || COMMON.length + 1);
  const at = rarity.indexOf(Math.max(...rarity));
  const rare = text.charCodeAt(at);
  const edge = codes.length - 1;

  /** For each state the longest shorter one that the same characters leave it in. */
  const shorter = [0];
  for (let i = 1; i <= edge; i += 1) shorter[i] = next(shorter[i - 1] as number, codes[i]);
  let carry = 0;

  function next(state: number, code: number | undefined): number {
    let n = state;
    while (n > 0 && codes[n] !== code) n = shorter[n - 1] as number;
    return codes[n] === code ? n + 1 : 0;
  }
  function run(chunk: Chunk, from: number, to: number): void {
    for (let i = from; i < to && carry <= edge; i += 1) carry = next(carry, codeAt(chunk, i));
  }
  function stands(bytes: Uint8Array): boolean {
    for (let i = indexOf(bytes, rare, at); i >= 0; i = indexOf(bytes, rare, i + 1)) {
      let k = 0;
      while (k <= edge && bytes[i - at + k] === codes[k]) k += 1;
      if (k > edge) return true;
    }
    return false;
  }

  return (chunk) => {
    const size = chunk.length;
    if (carry > 0 || size <= edge) run(chunk, 0, Math.min(size, edge));
    let found = carry > edge;
    if (size > edge && !found) {
      found = typeof chunk === 'string' ? chunk.includes(text) : stands(chunk);
      carry = 0;
      // Most chunks end with a line, and no literal holds a line end.
      if (!found && codeAt(chunk, size - 1) !== LF) run(chunk, size - edge, size);
    }
    if (found) carry = 0;
    return found;
  };
}

function codeAt(chunk: Chunk, i: number): number | undefined {
  return typeof chunk === 'string' ? chunk.charCodeAt(i) : chunk[i];
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
