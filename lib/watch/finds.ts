import { mayHold } from '../decode/gate';
import type { Hit } from '../decode/types';
import { type Meter, textsOf, wholeText } from './reading';

/** Longest text that is decoded; the envelope is the whole of its block, so a longer one holds none of ours. */
const MAX_TEXT = 256 * 1024;
const MAX_DEPTH = 12;
const MAX_CHILDREN = 64;

/** The decoder, which stands in another script of the same world (lib/platform/shared-world). */
export type Decode = (text: string) => Hit[];

/** What was decoded, and the smallest element it was found in. */
export interface Find {
  hit: Hit;
  el: Element;
}

/**
 * Decodes a place. What is not the whole of its text is looked for again in the elements inside, because apps put
 * names and buttons beside a result ("json", "Copy").
 * @param inner what is left out, see {@link textsOf}
 * @param depth how far inside
 */
export function findsIn(
  decode: Decode,
  el: Element,
  inner: string | null,
  meter: Meter,
  depth = MAX_DEPTH,
): Find[] {
  const text = wholeText(textsOf(el, inner), MAX_TEXT, meter);
  if (!mayHold(text)) return [];
  const finds = decode(text).map((hit) => ({ hit, el }));
  const { children } = el;
  if (depth === 0 || children.length > MAX_CHILDREN || finds.every(isSettled)) return finds;
  const closer = Array.from(children)
    .filter((child) => inner === null || !child.matches(inner))
    .flatMap((child) => findsIn(decode, child, inner, meter, depth - 1))
    .filter(({ hit }) => !isPartial(hit));
  return closer.length >= finds.length ? closer : finds;
}

/** Decodes the text of an attribute. */
export function findsInAttribute(decode: Decode, el: Element, text: string): Find[] {
  return text.length <= MAX_TEXT && mayHold(text) ? decode(text).map((hit) => ({ hit, el })) : [];
}

/** True when nothing that may still come could change it: a whole content block that was not cut off. */
export function isSettled({ hit }: Find): boolean {
  return hit.whole && !isPartial(hit);
}

function isPartial(hit: Hit): boolean {
  return hit.kind === 'error' && hit.envelope.partial === true;
}
