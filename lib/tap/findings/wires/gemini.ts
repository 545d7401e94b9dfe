import { parse } from '../../values';
import type { Reader, Sink } from './reader';
import { answersIn, list } from './values';

const FRAME = '["wrb.fr"';
/** Where the inner array has the assistant's words, all of them so far: [4][candidate][1]. */
const CANDIDATES = 4;
const WORDS = 1;

/**
 * Answers of gemini.google.com (surfaces.md section 1.3 c): a guard, then lengths and arrays, in which
 * `["wrb.fr", …, "<JSON as text>", …]` holds the answer. Where the result of a custom app's tool would stand is not
 * known, so all of it is searched but the assistant's words, and the context is not known.
 */
export function gemini(sink: Sink): Reader {
  const frame = (value: unknown) => {
    const [kind, , inner] = list(value);
    if (kind !== 'wrb.fr' || typeof inner !== 'string') return sink.any(value);
    for (const answer of answersIn(withoutWords(parse(inner)))) sink.any(answer);
  };
  return {
    value(value) {
      if (list(value)[0] === 'wrb.fr') frame(value);
      else for (const each of list(value)) frame(each);
    },
    // A batch has one array over several lines, so a line may be a piece of it.
    text(line) {
      for (let at = line.indexOf(FRAME); at >= 0; ) {
        const end = endOfArray(line, at);
        const parsed = parse(line.slice(at, end));
        if (parsed === undefined) sink.any(line);
        else frame(parsed);
        at = line.indexOf(FRAME, end);
      }
    },
  };
}

function withoutWords(inner: unknown): unknown {
  if (!Array.isArray(inner)) return inner;
  return inner.map((part, at) =>
    at === CANDIDATES
      ? list(part).map((candidate) => list(candidate).filter((_, index) => index !== WORDS))
      : part,
  );
}

/** Index after the array that begins at `start`, else the end of the text. */
function endOfArray(text: string, start: number): number {
  let depth = 0;
  const marks = /"(?:[^"\\]+|\\.?)*(?:"|$)|[[\]]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '[') depth += 1;
    else if (mark[0] === ']') depth -= 1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}
