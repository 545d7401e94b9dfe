import { type Closing, followJson } from './closing';

/** A JSON document that is put together from operations. Missing what came before it was looked at. */
export interface Document {
  root: unknown;
  /** By the path of a text that is appended to. */
  closings?: Map<string, Closing>;
}

/** Longest text that is put together; what comes after is left out. */
export const LONGEST_TEXT = 256 * 1024;
const DEEPEST = 16;
const MOST_ITEMS = 10_000;
const MOST_TEXTS = 64;

type Container = Record<string, unknown>;

/**
 * Applies one operation, as ChatGPT's delta encoding, Le Chat and Perplexity write them (surfaces.md 1.2, 1.5, 1.6):
 * `add` and `replace` set a value, `append` adds to a text, a list or an object, `remove` takes one away. `path` is a
 * JSON pointer (RFC 6901). Containers that are missing are made, because the beginning may not have been seen: a list
 * of which only the fifth item is known is an object with the key "4". What cannot be applied changes nothing.
 * @returns true where a text has been appended to that may be whole now: its JSON has closed
 */
export function applyPatch(document: Document, op: string, path: string, value: unknown): boolean {
  // Le Chat writes "/" for the whole, which is the key "" to everybody else.
  const keys = (path === '/' ? '' : path)
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keys.length > DEEPEST || keys.some(isUnsafe)) return false;
  const last = keys.pop();
  if (last === undefined) {
    document.root = op === 'append' ? joined(document.root, value) : value;
    return false;
  }
  const container = containerAt(document, keys);
  const before: unknown = (container as Container)[last];
  if (Array.isArray(container)) patchList(container, op, last, value);
  else if (op === 'remove') delete container[last];
  else container[last] = op === 'append' ? joined(container[last], value) : value;
  if (op === 'append' && typeof value === 'string') return closingAt(document, path, before).push(value);
  document.closings?.delete(path);
  return false;
}

function closingAt(document: Document, path: string, before: unknown): Closing {
  document.closings ??= new Map();
  const { closings } = document;
  let closing = closings.get(path);
  if (!closing) {
    closing = followJson();
    if (typeof before === 'string') closing.push(before);
    if (closings.size >= MOST_TEXTS) closings.clear();
    closings.set(path, closing);
  }
  return closing;
}

/** The objects and arrays on the way to what a path names, from the outside in. */
export function alongPath(document: Document, path: string): unknown[] {
  const found = [document.root];
  for (const key of path.split('/').slice(1, DEEPEST)) {
    const next: unknown = Object(found.at(-1))[key];
    if (typeof next !== 'object' || next === null) break;
    found.push(next);
  }
  return found;
}

function patchList(list: unknown[], op: string, key: string, value: unknown): void {
  const index = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index >= MOST_ITEMS) return;
  if (op === 'remove') list.splice(index, 1);
  else if (op === 'append') list[index] = joined(list[index], value);
  else if (op === 'add' && index < list.length) list.splice(index, 0, value);
  else list[index] = value;
}

function joined(before: unknown, more: unknown): unknown {
  if (typeof before === 'string' && typeof more === 'string') {
    return before.length < LONGEST_TEXT ? before + more : before;
  }
  if (Array.isArray(before))
    return [...before, ...(Array.isArray(more) ? more : [more])].slice(0, MOST_ITEMS);
  return isContainer(before) && isContainer(more) ? { ...before, ...more } : (more ?? before);
}

function containerAt(document: Document, keys: readonly string[]): Container | unknown[] {
  if (!isContainer(document.root)) document.root = {};
  let at = document.root as Container;
  for (const key of keys) {
    const next = at[key];
    if (isContainer(next)) at = next;
    else {
      const made: Container = {};
      at[key] = made;
      at = made;
    }
  }
  return at;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isUnsafe(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
