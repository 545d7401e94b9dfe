import type { Random } from './random';
import { TEXTS } from './values';

const TOKENS = [
  ...TEXTS,
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\n',
  '\n\n',
  'null',
  'true',
  '1e999',
  '\\u00',
  '"error":',
  '"type":"tool_result",',
];

/** A text damaged in a few places, as bad networks, proxies and pages do it. */
export function mutate(text: string, random: Random): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(changed.length + 1);
    const to = Math.min(changed.length, at + 1 + random.below(random.chance(0.8) ? 8 : 600));
    const part = changed.slice(at, to);
    const kind = random.below(6);
    if (kind === 0) changed = changed.slice(0, at) + changed.slice(to);
    else if (kind === 1) changed = changed.slice(0, to) + part + changed.slice(to);
    else if (kind === 2) changed = changed.slice(0, at) + random.pick(TOKENS) + changed.slice(at);
    else if (kind === 3) changed = changed.slice(0, at) + random.pick(TOKENS) + changed.slice(to);
    else if (kind === 4)
      changed = changed.slice(0, at) + String.fromCharCode(random.below(0x10000)) + changed.slice(at + 1);
    else if (random.chance(0.5)) changed = changed.slice(0, at);
  }
  return changed;
}

const MOST_PIECES = 2_000;

/** Bytes cut into pieces: at every byte, or at some. */
export function cut(bytes: Uint8Array, random: Random): Uint8Array[] {
  const size =
    bytes.length < 700 && random.chance(0.2) ? 1 : 1 + random.below(random.chance(0.5) ? 60 : 4_000);
  // Networks do not cut a large body into crumbs.
  const least = bytes.length / MOST_PIECES;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const to = at + (size === 1 ? 1 : 1 + Math.floor(least) + random.below(size));
    pieces.push(bytes.slice(at, to));
    at = to;
  }
  return pieces;
}
