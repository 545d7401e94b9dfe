import { type Framer, LONGEST_FRAME, splitLines } from './lines';

/**
 * Server-sent events (HTML standard, section 9.2): hands on the data of each event, its lines joined by LF. Other
 * fields and comments are skipped; a byte order mark hides a field name at most. A stream that is cut off yields
 * what it has, and so does an event that grows beyond {@link LONGEST_FRAME}.
 */
export function sse(take: (data: string) => void): Framer {
  let data: string[] = [];
  let size = 0;

  const dispatch = () => {
    const whole = data.join('\n');
    data = [];
    size = 0;
    if (whole) take(whole);
  };
  const lines = splitLines((line) => {
    if (!line) return dispatch();
    const [, value] = /^\ufeff?data(?:: ?|$)([\s\S]*)/.exec(line) ?? [];
    if (value === undefined) return;
    data.push(value);
    size += value.length;
    // Half, so that a piece of an overlong line goes at once.
    if (size > LONGEST_FRAME / 2) dispatch();
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      dispatch();
    },
    idle: () => lines.idle() && !data.length,
  };
}
