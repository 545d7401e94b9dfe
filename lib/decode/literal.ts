/** One-letter escapes of JSON and of Python's repr, and what they stand for. */
const LETTERS = 'nrtbf/\\"\'';
const MEANT = '\n\r\t\b\f/\\"\'';
/** Those of them that JSON writes, and the digits that it wants after `\u`. */
const JSON_LETTERS = 'nrtbf/\\"';
const FOUR_DIGITS = /[\da-f]{4}/iy;
/** Hexadecimal digits after `\u`, and after Python's `\x` and `\U`. */
const DIGITS: Record<string, number> = { u: 4, x: 2, U: 8 };
const BACKSLASH = 92;
const QUOTE = 34;

export interface Literal {
  /** The characters it stands for; where it has no end, those that are certain. */
  value: string;
  /** Index after the closing quote, else where reading stopped. */
  end: number;
  closed: boolean;
}

/**
 * Reads a JSON or Python string literal; `from` is the index after its opening quote. Stops at the closing quote, at
 * the end of the text, at a raw control character and at an escape that neither JSON nor Python's repr writes.
 */
export function readLiteral(text: string, from: number, quote: string): Literal {
  const end = quote === '"' ? jsonEnd(text, from) : 0;
  if (end) {
    const raw = text.slice(from, end - 1);
    return { value: raw.includes('\\') ? JSON.parse(`"${raw}"`) : raw, end, closed: true };
  }
  const closing = quote.charCodeAt(0);
  let value = '';
  let run = from;
  let at = from;
  const stop = (end: number, closed = false) => ({ value: value + text.slice(run, at), end, closed });
  for (;;) {
    const unit = text.charCodeAt(at);
    if (unit === closing) return stop(at + 1, true);
    // NaN at the end of the text.
    if (!(unit >= 32)) return stop(at);
    if (unit !== BACKSLASH) {
      at += 1;
      continue;
    }
    const letter = text.charAt(at + 1);
    const next = at + 2 + (DIGITS[letter] ?? 0);
    // Half an escape is where the text was cut off.
    if (next > text.length) return stop(text.length);
    const meant = DIGITS[letter] ? character(text.slice(at + 2, next), 16) : MEANT[LETTERS.indexOf(letter)];
    if (!meant) return stop(at);
    value += text.slice(run, at) + meant;
    at = next;
    run = at;
  }
}

/** The end of a literal that is JSON's in all of its characters, for the browser to read; 0 for any other. */
function jsonEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit < 32) return 0;
    if (unit !== BACKSLASH) continue;
    at += 1;
    const letter = text.charAt(at);
    FOUR_DIGITS.lastIndex = at + 1;
    if (!letter || !(letter === 'u' ? FOUR_DIGITS.test(text) : JSON_LETTERS.includes(letter))) return 0;
  }
  return 0;
}

const ENTITY = /&(?:(quot|amp|lt|gt|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));|&#?\w{0,7}$/gi;
const NAMED: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

/** Undoes one level of HTML escaping; half an entity at the end, where the text was cut off, is dropped. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (_whole, name = '', decimal = '', hex = '') =>
    name ? (NAMED[name.toLowerCase()] ?? '') : character(decimal, 10) || character(hex, 16),
  );
}

/** The character of a code point in digits; empty where it is none. */
function character(digits: string, radix: 10 | 16): string {
  const code = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, radix) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
