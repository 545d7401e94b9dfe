import { decodeEntities, readLiteral } from './literal';
import { type Reading, readContainer } from './reader';
import type { Scope } from './scope';
import type { Hit } from './types';
import { type Run, walk } from './walk';
import { isLabel } from './whole';

/** A quote, or a bracket before anything that JSON or Python may have after it, escaped or not. */
const STARTS = /"|\{(?=\s*["'\\&}])|\[(?=\s*["'\\&{[\]\d\-tfnTFN])/g;
/** NextChat writes a result into the person's message (surfaces.md, 2.10). */
const FENCE = '```json:mcp-response:';
const CLIENT = /```json:mcp-response:([^\s`]+)\s*$/;
const MAX_FENCE = 300;
/** What follows where a client cut a long text off: a mark at its end, or a note. */
const CUT_MARK = /^\s*(?:(?:…|\.{3})\s*$|[^{}"\n]{0,40}(?:truncated|omitted))/i;
const MAX_CUT_MARK = 120;

/**
 * Finds what a text holds that is not itself JSON: JSON and Python objects among other words, string literals with
 * more inside, and runs of escaped or HTML-escaped text whose quotes are out of sight. Reads from left to right and
 * skips what it understood; what it reads twice is paid for from the run's budget. `isWindow`: the text is a piece
 * out of the middle of a longer one, so that what surrounds an envelope tells nothing.
 */
export function scan(text: string, scope: Scope, run: Run, isWindow = false): Hit[] {
  const found: Hit[] = [];
  const gaps: string[] = [];
  const starts = new RegExp(STARTS);
  /** End of the last thing found. */
  let last = 0;
  /** Ends of the last escaped and HTML-escaped runs that held nothing. */
  let escapedUntil = 0;
  let entitiesUntil = 0;
  const isFenced = text.includes(FENCE);
  const sure = inAttributes(text, scope, run);

  const take = (from: number, to: number, hits: readonly Hit[], into = found) => {
    gaps.push(text.slice(last, from));
    for (const hit of hits) into.push(hit);
    last = to;
    starts.lastIndex = to;
  };
  const takeAny = (from: number, to: number, inside: string) => {
    run.characters -= to - from;
    const hits = run.text(inside, scope);
    if (hits.length > 0) take(from, to, hits);
    return hits.length > 0;
  };

  /** A run of escaped text, which reaches to the next raw quote; what was in vain once is not tried again. */
  const takeEscaped = (at: number) => {
    if (at >= entitiesUntil) {
      // HTML escapes its quotes, so such a run lies between raw ones; it begins before `at`, with its own prefix.
      const from = Math.max(last, text.lastIndexOf('"', at) + 1);
      const quote = text.indexOf('"', at);
      const to = quote < 0 ? text.length : quote;
      const escaped = text.slice(from, to);
      const decoded = decodeEntities(escaped);
      if (decoded !== escaped && takeAny(from, to, decoded)) return true;
      entitiesUntil = to;
    }
    if (at < escapedUntil) return false;
    const inside = readLiteral(text, at, '"');
    const to = inside.closed ? inside.end - 1 : inside.end;
    if (takeAny(at, to, inside.value)) return true;
    escapedUntil = to;
    return false;
  };
  /** The client's name, where one wrote what stands at `at` into somebody's message. */
  const clientAt = (at: number) => isFenced && CLIENT.exec(text.slice(Math.max(0, at - MAX_FENCE), at))?.[1];
  const hitsOf = ({ value, open }: Reading, at: number): Hit[] => {
    if (Object.keys(value).length === 0) return [];
    const inner = { ...scope, open };
    const client = clientAt(at);
    return client ? walkAnew({ connector: client, content: value }, inner, run) : walk(value, inner, run);
  };

  for (let start = starts.exec(text); start && run.characters > 0; start = starts.exec(text)) {
    const at = start.index;
    if (start[0] === '"') {
      if (text[at - 1] === '\\') continue;
      const { value, end, closed } = readLiteral(text, at + 1, '"');
      takeAny(at, end, closed || end === text.length ? value : '');
      continue;
    }
    const reading = readContainer(text, at);
    const { closed, end } = reading;
    run.characters -= end - at;
    const hits = hitsOf(reading, at);

    if (hits.length > 0) {
      const isCut = reading.cut || (!closed && CUT_MARK.test(text.slice(end, end + MAX_CUT_MARK)));
      take(at, isCut ? text.length : end, hits, clientAt(at) ? sure : found);
    } else if (closed) {
      // Frames and rows beside the one that was looked for; in a tool's answer they are its other data.
      if (!scope.payload) take(at, end, []);
      starts.lastIndex = end;
    } else if (!/[\\&]/.test(text.charAt(end)) || !takeEscaped(at)) starts.lastIndex = reading.again;
  }

  gaps.push(text.slice(last));
  const isAlone = isWindow || gaps.every((gap, i) => isLabel(gap, i === gaps.length - 1));
  for (const hit of found) {
    hit.whole &&= isAlone && !(isWindow && hit.hints.context === scope.hints.context);
  }
  return [...sure, ...found];
}

/** Open WebUI writes a result into the assistant's message, as attributes (surfaces.md, 2.2). */
function inAttributes(text: string, scope: Scope, run: Run): Hit[] {
  const tags = text.split('<details type="tool_calls"').slice(1);
  return tags.flatMap((tag) => {
    const attributes = tag.slice(0, tag.indexOf('>')).matchAll(/\b(\w+)="([^"]*)"/g);
    const call = Object.fromEntries(
      Array.from(attributes, ([, key, value = '']) => [key, decodeEntities(value)]),
    );
    return walkAnew(call, scope, run);
  });
}

/** For a tool's call that somebody's text announces in so many words. */
function walkAnew(call: object, scope: Scope, run: Run): Hit[] {
  return walk(call, { ...scope, payload: false, person: false, words: false }, run, 'tool_call');
}
