import { FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP, SHOW_ELEMENT, SHOW_TEXT, TEXT_NODE } from './nodes';

/** How far a place has been read. */
export interface Reading {
  /** The last text node read, and how many of its characters. */
  last: Text | null;
  at: number;
  /** Characters read from the start of the place. */
  total: number;
  /** The start and the end of what was read, so that the gate sees words that came in different readings. */
  kept: string;
  /** The gate said yes: the text may hold something, and is decoded as a whole when it has grown. */
  likely: boolean;
  /** `total` when it was last decoded, and when the whole page was last looked at. */
  decoded: number;
  looked: number;
  /** It has grown since it was decoded, or something was found that may still change with the rest of the text. */
  waiting: boolean;
  /** The length and the end of its `data-result`. */
  attribute: string;
}

/** What one wake may still read, and the exact count of what was read. */
export interface Meter {
  left: number;
  count(characters: number): void;
}

const HEAD = 512;
const TAIL = 4096;
const OVERLAP = 8;

export function newReading(attribute = ''): Reading {
  return {
    last: null,
    at: 0,
    total: 0,
    kept: '',
    likely: false,
    decoded: 0,
    looked: -1,
    waiting: false,
    attribute,
  };
}

/** Walks an element's text nodes, without those inside what `inner` matches. */
export function textsOf(el: Element, inner: string | null): TreeWalker {
  const { ownerDocument } = el;
  if (inner === null) return ownerDocument.createTreeWalker(el, SHOW_TEXT);
  return ownerDocument.createTreeWalker(el, SHOW_TEXT | SHOW_ELEMENT, (node) =>
    node.nodeType === TEXT_NODE
      ? FILTER_ACCEPT
      : (node as Element).matches(inner)
        ? FILTER_REJECT
        : FILTER_SKIP,
  );
}

/**
 * Reads on from where the last reading ended, and returns what is new, joined as `textContent` would. Text that has
 * changed elsewhere is read from the start; that is noticed by the sum of lengths of at most `nodes` text nodes.
 * @param isOpen asked before anything is read; when it says no, nothing is
 */
export function readOn(
  walker: TreeWalker,
  reading: Reading,
  meter: Meter,
  nodes: number,
  isOpen: () => boolean,
): string {
  const { last } = reading;
  const isOn = last !== null && isAsLeft(walker, last, reading, meter);
  if (isOn) walker.currentNode = last;
  else Object.assign(reading, newReading(reading.attribute));
  let text = readToEnd(walker, reading, meter, isOpen);
  if (isOn && meter.left > 0 && differs(walker, reading, nodes) && isOpen()) {
    Object.assign(reading, newReading(reading.attribute));
    walker.currentNode = walker.root;
    text = readToEnd(walker, reading, meter, isOpen);
  }
  return text;
}

/** Adds what is new to what is kept, and returns what the gate has to see. */
export function keep(reading: Reading, text: string): string {
  const all = reading.kept + text;
  reading.kept = all.length > HEAD + TAIL ? `${all.slice(0, HEAD)} ${all.slice(-TAIL)}` : all;
  return all;
}

/** All the text, as `textContent` would give it, up to `max` characters. */
export function wholeText(walker: TreeWalker, max: number, meter: Meter): string {
  let text = '';
  while (text.length < max && walker.nextNode()) {
    text += (walker.currentNode as Text).substringData(0, max - text.length);
  }
  spend(meter, text.length);
  return text;
}

/** True when a text node still starts with what was read of it, as far as its end and a few characters tell. */
function isAsLeft({ root }: TreeWalker, node: Text, { at, kept }: Reading, meter: Meter): boolean {
  if (!root.contains(node) || node.length < at) return false;
  if (node.length === at) return true;
  const before = node.substringData(Math.max(0, at - OVERLAP), Math.min(at, OVERLAP));
  spend(meter, before.length);
  return kept.endsWith(before);
}

function readToEnd(walker: TreeWalker, reading: Reading, meter: Meter, isOpen: () => boolean): string {
  let text = '';
  let node: Text | null = reading.last ?? (walker.nextNode() as Text | null);
  for (; node && meter.left > 0; node = walker.nextNode() as Text | null) {
    const from = node === reading.last ? reading.at : 0;
    // Frameworks leave empty text nodes as marks.
    if (node.length === from) continue;
    if (text === '' && !isOpen()) break;
    const part = node.substringData(from, meter.left);
    text += part;
    reading.last = node;
    reading.at = from + part.length;
    reading.total += part.length;
    spend(meter, part.length);
  }
  return text;
}

function spend(meter: Meter, characters: number): void {
  meter.left -= characters;
  meter.count(characters);
}

function differs(walker: TreeWalker, reading: Reading, nodes: number): boolean {
  let sum = 0;
  walker.currentNode = walker.root;
  for (let seen = 0; walker.nextNode(); seen++) {
    if (seen === nodes) return false;
    sum += (walker.currentNode as Text).length;
  }
  return sum !== reading.total;
}
