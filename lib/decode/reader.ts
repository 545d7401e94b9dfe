import { readLiteral } from './literal';

/** Containers within containers, in one text. */
export const MAX_NESTING = 100;

/** A string whose end is missing. Its text is what stands before the cut, unescaped. */
export class CutText {
  constructor(readonly text: string) {}
}

export interface Reading {
  /** The container; where it never closes, as much of it as came whole. */
  value: object;
  /** Index after the container, else of what stopped the reader. */
  end: number;
  closed: boolean;
  /** The text ends within a number or a word, or where a value should have begun. */
  cut: boolean;
  /** The containers that never closed. */
  open: Set<unknown>;
  /**
   * From where a text may be read otherwise, when this was no container: inside the last string, which may be words
   * between two quotes, else `end`. Open containers before it would fail at the same place again.
   */
  again: number;
}

const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|True|False|None/y;
/** The rest of a text that was cut off within a number or a word: half a value is no value. */
const HALF_SCALAR = /[\w.+-]{0,24}$/y;

/**
 * Reads the object or array that begins at `start`, written as JSON or as Python's repr. Where the rest is missing or
 * is neither, what came whole is kept: a value counts as whole when a comma, its container's end or, unless it is a
 * number, the end of the text follows. The work is linear in `end - start`.
 */
export function readContainer(text: string, start: number): Reading {
  const open = new Set<unknown>();
  let at = start;
  let again = 0;
  let stopped = false;
  let cut = false;

  const stop = () => {
    stopped = true;
    HALF_SCALAR.lastIndex = at;
    cut = HALF_SCALAR.test(text);
  };
  /** The next character that is no white space; code viewers indent with no-break spaces. */
  const peek = () => {
    for (let unit = text.charCodeAt(at); unit === 32 || (unit > 8 && unit < 14) || unit === 160; ) {
      at += 1;
      unit = text.charCodeAt(at);
    }
    return text.charAt(at);
  };
  const string = (quote: string) => {
    again = at + 1;
    const literal = readLiteral(text, again, quote);
    at = literal.end;
    stopped = !literal.closed;
    return literal.value;
  };

  const value = (level: number): unknown => {
    const first = peek();
    if (isQuote(first)) {
      const content = string(first);
      return stopped ? new CutText(content) : content;
    }
    if ((first === '{' || first === '[') && level < MAX_NESTING) return container(first, level + 1);
    SCALAR.lastIndex = at;
    const scalar = SCALAR.exec(text)?.[0];
    if (scalar === undefined) return stop();
    at += scalar.length;
    if (/^[tf]/i.test(scalar)) return /^t/i.test(scalar);
    return /^n/i.test(scalar) ? null : Number(scalar);
  };

  const container = (kind: string, level: number): object => {
    const close = kind === '{' ? '}' : ']';
    const items: unknown[] = [];
    const fields: Record<string, unknown> = {};
    const box = kind === '{' ? fields : items;
    at += 1;
    for (;;) {
      const first = peek();
      if (first === close) {
        at += 1;
        return box;
      }
      let key = '';
      if (box === fields) {
        key = isQuote(first) ? string(first) : '';
        if (stopped) break;
        if (!isQuote(first) || peek() !== ':') {
          stop();
          break;
        }
        at += 1;
      }
      const item = value(level);
      const next = stopped ? 'stopped' : peek();
      if (next === ',') at += 1;
      else if (next !== close && !stopped) stop();
      const isCertain =
        !stopped || (typeof item === 'object' && item) || (next === '' && typeof item !== 'number');
      // A key `__proto__` changes what is inherited here, and only own keys are ever read.
      if (isCertain && box === fields) fields[key] = item;
      else if (isCertain) items.push(item);
      if (stopped) break;
    }
    open.add(box);
    return box;
  };

  const outermost = container(text.charAt(start), 1);
  return { value: outermost, end: at, closed: !stopped, cut, open, again: again || at };
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}
