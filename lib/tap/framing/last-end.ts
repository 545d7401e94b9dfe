import type { Chunk } from '../gate';
import { lastIndexOf } from '../natives';

const LF = 10;
const CR = 13;

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
