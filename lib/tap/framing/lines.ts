/** Longest frame that is held, in UTF-16 units. */
export const LONGEST_FRAME = 256 * 1024;
/** How much of an overlong frame its next piece repeats, so that no envelope is lost at the seam. */
const OVERLAP = 32 * 1024;
/** Keeps a line's field name or row number on every piece of it. */
const LEAD = 6;

/** Cuts text that comes in pieces into frames. */
export interface Framer {
  push(text: string): void;
  /** No more text will come: what is there is the last frame. */
  end(): void;
  /** True between two frames. */
  idle(): boolean;
}

/**
 * Cuts at line ends: LF, CR or CR LF, wherever the pieces are split. A line longer than {@link LONGEST_FRAME} is handed
 * on in overlapping pieces of that length. Each piece of text is searched once, so the whole takes linear time.
 */
export function splitLines(take: (line: string) => void, lineEnd = /\r\n?|\n/g): Framer {
  let rest = '';
  let afterCr = false;

  const hold = (text: string) => {
    rest += text;
    while (rest.length > LONGEST_FRAME) {
      take(rest.slice(0, LONGEST_FRAME));
      rest = rest.slice(0, LEAD) + rest.slice(LONGEST_FRAME - OVERLAP);
    }
  };
  const release = () => {
    const line = rest;
    rest = '';
    take(line);
  };

  return {
    push(text) {
      if (!text) return;
      let start = afterCr && text[0] === '\n' ? 1 : 0;
      afterCr = text.endsWith('\r');
      lineEnd.lastIndex = start;
      for (let end = lineEnd.exec(text); end; end = lineEnd.exec(text)) {
        hold(text.slice(start, end.index));
        start = end.index + end[0].length;
        release();
      }
      hold(text.slice(start));
    },
    end() {
      if (rest) release();
    },
    idle: () => !rest,
  };
}
