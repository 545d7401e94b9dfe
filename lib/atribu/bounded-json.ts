import type { Json } from './envelope-shape';
import { cleanLine, cleanText } from './text';
import { isRecord, own } from './untrusted';

const MAX_DEPTH = 4;
const MAX_NODES = 60;
const MAX_STRING = 300;
const MAX_KEY = 64;
const POISONOUS = new Set(['__proto__', 'constructor', 'prototype']);

interface Budget {
  left: number;
}

/**
 * Copies the given entries into a fresh plain object of bounded JSON: at most four levels of containers (the result
 * is the first), 60 values, strings of 300 characters, cleaned and without secrets. Whatever is no JSON, lies too deep
 * or comes too late is left out, and so are keys that could reach a prototype, hold a secret or are not plain text.
 * Bounding the result again changes nothing.
 */
export function boundEntries(entries: Iterable<[string, unknown]>): { [key: string]: Json } {
  return collect(entries, 1, { left: MAX_NODES });
}

function collect(
  entries: Iterable<[string, unknown]>,
  depth: number,
  budget: Budget,
): { [key: string]: Json } {
  const result: { [key: string]: Json } = {};
  for (const [key, value] of entries) {
    if (budget.left <= 0) break;
    if (POISONOUS.has(key) || key === '' || cleanLine(key, MAX_KEY) !== key) continue;
    const bounded = bound(value, depth, budget);
    if (bounded !== undefined) result[key] = bounded;
  }
  return result;
}

function bound(value: unknown, depth: number, budget: Budget): Json | undefined {
  if (budget.left <= 0) return undefined;
  budget.left -= 1;
  if (typeof value === 'string') return cleanText(value, MAX_STRING);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined; // JSON has no -0
  if (typeof value === 'boolean' || value === null) return value;
  if (depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return boundItems(value, depth + 1, budget);
  return isRecord(value) ? collect(ownEntries(value), depth + 1, budget) : undefined;
}

function boundItems(items: readonly unknown[], depth: number, budget: Budget): Json[] {
  const result: Json[] = [];
  for (let i = 0; i < items.length && budget.left > 0; i += 1) {
    const bounded = bound(items[i], depth, budget);
    if (bounded !== undefined) result.push(bounded);
  }
  return result;
}

/** Own entries, read one at a time: what lies past the budget is never touched. */
export function* ownEntries(object: object): Generator<[string, unknown]> {
  for (const key of Object.keys(object)) yield [key, own(object, key)];
}
