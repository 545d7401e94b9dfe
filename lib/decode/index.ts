import { parseHidden } from '../atribu/hidden';
import { best } from './best';
import { mayHold } from './gate';
import { scan } from './scan';
import { OUTERMOST, parseJson, type Scope } from './scope';
import type { Hit } from './types';
import { hiddenIn, MAX_NODES, type Run, walk } from './walk';

export type { Hints, Hit } from './types';
export { mayHold };

/** Longest text that is read as a whole, in UTF-16 units. */
const MAX_TEXT = 2 * 1024 * 1024;
/** Texts within texts: five wrappings, and the frames that they come in. */
const MAX_DEPTH = 8;
/** How often, all in all, each character of the outermost text may be read. */
const READS = 32;
/** Around a telling word beyond {@link MAX_TEXT}: so much is read before and after it, so many times. */
const WINDOW = { before: 16 * 1024, after: 48 * 1024, count: 32 };
/** The chat app's own errors are short. */
const MAX_SHOWN_ERROR = 1000;
const TELLING = /retryable|data_as_of|pii_level_applied/g;

/**
 * The envelopes and successes in a text, whatever it is wrapped in, each once and with what the wrapping told (see
 * `whole.ts` for what "whole" means). Never throws and takes linear time. Of a text longer than 2 Mi characters the
 * head is read as a text that was cut off; beyond it only windows of 64 Ki around telling words, at most 32, and what
 * is found there counts as whole only where the window itself shows a tool's result around it.
 */
export function decodeText(text: string): Hit[] {
  return best(newRun().text(text, OUTERMOST));
}

/** The same for JSON that is parsed already. */
export function decodeValue(value: unknown): Hit[] {
  return best(walk(value, OUTERMOST, newRun()));
}

/**
 * The same for a text that the page shows by itself: also an error of the chat app's own, in the form that nobody else
 * has. Whose call it was must be told by what stands around it.
 */
export function decodeShown(text: string): Hit[] {
  const hits = decodeText(text);
  if (hits.length > 0 || text.length > MAX_SHOWN_ERROR) return hits;
  const parsed = parseHidden(parseJson(text));
  if (!parsed.ok || parsed.hidden.request_id === undefined) return [];
  return [{ kind: 'hidden', hidden: parsed.hidden, whole: true, hints: OUTERMOST.hints }];
}

function newRun(): Run {
  const run: Run = {
    nodes: MAX_NODES,
    characters: 0,
    level: 0,
    text(text, scope) {
      if (scope.depth === 0) run.characters = READS * Math.min(text.length, MAX_TEXT);
      if (scope.depth > MAX_DEPTH || run.characters < 0 || !mayHold(text)) return [];
      if (text.length > MAX_TEXT) return readLong(text, scope, run);
      run.characters -= text.length;
      const value = /^\s*["[{]/.test(text) ? parseJson(text) : undefined;
      const inner = within(scope);
      if (value !== undefined) return walk(value, inner, run);
      const hits = scan(text, inner, run);
      return hits.length > 0 ? hits : hiddenIn(text, inner);
    },
  };
  return run;
}

function readLong(text: string, scope: Scope, run: Run): Hit[] {
  const hits = run.text(text.slice(0, MAX_TEXT), scope);
  const telling = new RegExp(TELLING);
  telling.lastIndex = MAX_TEXT - WINDOW.after;
  for (let count = 0; count < WINDOW.count; count += 1) {
    const at = telling.exec(text)?.index;
    if (at === undefined) break;
    run.characters = READS * (WINDOW.before + WINDOW.after);
    const found = scan(text.slice(at - WINDOW.before, at + WINDOW.after), within(scope), run, true);
    for (const hit of found) hits.push(hit);
    telling.lastIndex = at + WINDOW.after;
  }
  return hits;
}

/** The scope inside a text. */
function within(scope: Scope): Scope {
  return {
    ...scope,
    depth: scope.depth + 1,
    payload: scope.payload || scope.hints.context === 'tool-result',
    words: scope.words || scope.person,
  };
}
