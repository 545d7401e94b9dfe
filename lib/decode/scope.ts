import { own } from '../atribu/untrusted';
import type { Hints } from './types';

export type Bag = Record<string, unknown>;

/** What is known at one place on the way in. */
export interface Scope {
  hints: Hints;
  /** Nothing but known wrappers between here and the content block. */
  whole: boolean;
  /** Inside what a tool answered: its data may look like a message or a result, but it stays one tool's data. */
  payload: boolean;
  /** In a person's message. What is structure there still counts; what the person's text looks like does not. */
  person: boolean;
  /** A person's text, or a call's arguments: no marker counts in there. */
  words: boolean;
  /** Containers that the text broke off in. */
  open?: Set<unknown>;
  /** Texts within texts. */
  depth: number;
}

export const OUTERMOST: Scope = {
  hints: { context: 'unknown', isError: null },
  whole: true,
  payload: false,
  person: false,
  words: false,
  depth: 0,
};

/** Longest string that is taken for a name, an id or an address. */
const MAX_STRING = 200;

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of an object; undefined of anything else. */
export function get(value: unknown, key: string): unknown {
  return isBag(value) ? own(value, key) : undefined;
}

/** The first of the keys that holds words, bounded. */
export function pick(value: unknown, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const found = get(value, key);
    if (typeof found === 'string' && found) return found.slice(0, MAX_STRING);
  }
  return undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
