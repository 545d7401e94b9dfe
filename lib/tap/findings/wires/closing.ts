/** Tells where a text that comes in pieces may be whole. */
export interface Closing {
  /** True when JSON has closed in this piece and nothing is open at its end. Takes time linear in the piece. */
  push(piece: string): boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;

/** Follows brackets and strings; a text with a quote before its JSON never closes, and is read where its block ends. */
export function followJson(): Closing {
  let depth = 0;
  let inString = false;
  let isEscaped = false;

  return {
    push(piece) {
      let hasClosed = false;
      for (let i = 0; i < piece.length; i += 1) {
        const unit = piece.charCodeAt(i);
        if (isEscaped) isEscaped = false;
        else if (inString) {
          if (unit === BACKSLASH) isEscaped = true;
          else if (unit === QUOTE) inString = false;
        } else if (unit === QUOTE) inString = true;
        // "{" and "[", "}" and "]".
        else if (unit === 123 || unit === 91) depth += 1;
        else if ((unit === 125 || unit === 93) && depth > 0) {
          depth -= 1;
          if (depth === 0) hasClosed = true;
        }
      }
      return hasClosed && depth === 0 && !inString;
    },
  };
}
