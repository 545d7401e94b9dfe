import { parseEnvelope, parsePartialEnvelope } from '../atribu/envelope';
import { parseHidden } from '../atribu/hidden';
import { parseSuccess } from '../atribu/success';
import { mayHold } from './gate';
import { ARGUMENTS, hintsOf } from './hints';
import { isContent, markOf } from './markers';
import { CutText, MAX_NESTING } from './reader';
import { type Bag, get, isBag, type Scope } from './scope';
import type { Hit } from './types';
import { hasOtherData, isWrapperKey } from './whole';

/** Objects and arrays of one decoding that are looked at. */
export const MAX_NODES = 1_000_000;

/** What one decoding has left to spend, and how it reads the texts it meets. */
export interface Run {
  /** Objects and arrays that may still be looked at. */
  nodes: number;
  /** Characters that may still be read, over all texts. */
  characters: number;
  /** Containers within containers on the way in, over all texts. */
  level: number;
  text(text: string, scope: Scope): Hit[];
}

/** Finds the envelopes and successes in a JSON value that stands under `key`. */
export function walk(value: unknown, scope: Scope, run: Run, key = ''): Hit[] {
  if (typeof value === 'string') return run.text(value, scope);
  if (value instanceof CutText) return run.text(value.text, scope);
  if (typeof value !== 'object' || value === null) return [];
  run.nodes -= 1;
  if (run.level > MAX_NESTING || run.nodes < 0) return [];
  run.level += 1;
  const hits = Array.isArray(value)
    ? walkArray(value, scope, run, key)
    : walkObject(value as Bag, scope, run, key);
  run.level -= 1;
  return hits;
}

function walkArray(items: readonly unknown[], scope: Scope, run: Run, key: string): Hit[] {
  const { hints } = scope;
  const isResult = hints.context === 'unknown' && isContent(items);
  const inner: Scope = isResult ? { ...scope, hints: { ...hints, context: 'tool-result' } } : scope;
  const found: Hit[] = [];
  for (const item of items) {
    if (isOfUse(item)) for (const hit of walk(item, inner, run, key)) found.push(hit);
  }
  return found;
}

/** Most of a conversation is none of our business, and is passed by before anything is made for it. */
function isOfUse(value: unknown): boolean {
  return typeof value === 'string' ? mayHold(value) : typeof value === 'object';
}

function walkObject(bag: Bag, scope: Scope, run: Run, key: string): Hit[] {
  const mark = scope.words ? undefined : markOf(bag, key);
  const isResult = mark === 'result';
  const hints = scope.words ? scope.hints : hintsOf(bag, mark, key, scope.hints);
  const whole = scope.whole || (isResult && !scope.payload);

  const found = read(bag, scope.open);
  if (found) {
    const isWhole = whole && !hasOtherData(bag, found.kind === 'error' ? 'error' : 'data');
    return [{ ...found, whole: isWhole, hints }];
  }
  const inside: Hit[] = [];
  for (const name of Object.keys(bag)) {
    const child = get(bag, name);
    if (!isOfUse(child)) continue;
    // What a call was given is somebody's words, whatever it looks like.
    const words = scope.words || (ARGUMENTS.includes(name) && !Array.isArray(child));
    const isWrapper = isWrapperKey(name);
    const inner: Scope = {
      ...scope,
      hints: words ? { ...hints, context: 'prose' } : hints,
      whole: !words && whole && isWrapper && (isResult || !hasOtherData(bag, name)),
      payload: scope.payload || (isResult && isWrapper),
      person: mark === 'person' || (scope.person && !isResult),
      words,
    };
    for (const hit of walk(child, inner, run, name)) inside.push(hit);
  }
  // Its bare words stand in it, too, but it knows more than they do.
  const own = inside.every(({ kind }) => kind === 'hidden') ? hiddenIn(bag, { ...scope, hints, whole }) : [];
  return own.length > 0 ? own : inside;
}

/**
 * An error of the chat app's own. Its words are everybody's, so they count only in a tool's result (of which `best`
 * leaves out what is not the whole), and only where something names the call: else nobody could tell whose it was.
 */
export function hiddenIn(value: unknown, { hints, whole }: Scope): Hit[] {
  const { context, server, connector, tool, callId } = hints;
  if (context !== 'tool-result' || !(server ?? connector ?? tool ?? callId)) return [];
  const parsed = parseHidden(value);
  return parsed.ok ? [{ kind: 'hidden', hidden: parsed.hidden, whole, hints }] : [];
}

type Kind = Exclude<Hit['kind'], 'hidden'>;
type Read = { [K in Kind]: Omit<Extract<Hit, { kind: K }>, 'whole' | 'hints'> }[Kind];

/** The envelope or the success that an object itself is; of an error that breaks off, what came whole. */
function read(bag: Bag, open?: Set<unknown>): Read | undefined {
  const isWhole = (value: unknown) => !(value instanceof CutText || open?.has(value));
  const error = get(bag, 'error');
  if (isBag(error)) {
    const parsed = isWhole(error)
      ? parseEnvelope(bag)
      : parsePartialEnvelope(Object.fromEntries(Object.entries(error).filter(([, value]) => isWhole(value))));
    return parsed.ok ? { kind: 'error', envelope: parsed.envelope } : undefined;
  }
  const meta = get(bag, 'meta');
  if (!isBag(meta) || !isWhole(meta) || !isWhole(get(bag, 'data'))) return undefined;
  const parsed = parseSuccess(bag);
  return parsed.ok ? { kind: 'success', success: parsed.success } : undefined;
}
