import { type End, endOf, isSameEnd } from './end';
import type { Look } from './look';
import { ELEMENT_NODE, each } from './nodes';
import { parentOf } from './place';

/** Bounds of one wake; what lies beyond is left to the next look at the whole page. */
const MAX_HOT = 32;
const MAX_STEPS = 4_000;
const MAX_SIBLING = 1_000;
const MAX_BACK = 64;
/** Elements that are gone through again when something comes among them; of more, the last alone is. */
const MAX_TAIL = 16;
/** What is one thing, whatever it is made of: no part of it is gone on from, and its size does not matter. */
const WHOLE = /^(?:pre|p|li|h\d)$/;

export interface Cursor {
  /** Remembers where the page began to change. */
  note(records: readonly MutationRecord[]): void;
  /**
   * The spots from there to the end of the page, in document order of each place that changed: the element itself,
   * what follows it, what follows its ancestors, and the place it stands in. Null when where it began is gone.
   */
  spots(): Element[] | null;
  /** True when something had come or grown where the last spots were. */
  isGrowing(): boolean;
  reset(): void;
  /** The page is at rest: nothing that has left it is held any longer, so that the browser may free it. */
  rests(): void;
}

/** Where reading goes on in the next wake. */
interface Tail extends End {
  node: Node;
  /** The place it stands in; to ask costs a look at every ancestor. */
  place: Element | null;
  around: ParentNode | null;
  /** It has not grown in the last wake, or something came behind it: it does not outlive another. */
  isOver: boolean;
}

/**
 * Where to read on. Observation ends with the first change, so all the others came at that place or, as chats grow,
 * after it. After a wake without a note it is what came last at each level beside where that was, and what has come
 * beside it since: after it, or before it, where a caret stays at the end. What came elsewhere is found when the page
 * is observed again, or rests. This runs three times a second while a chat writes, so it asks the page little.
 */
export function createCursor(look: Look): Cursor {
  const hot = new Map<Node, Node>();
  let tails: Tail[] = [];
  let isGrowing = false;
  let left = 0;
  let wake = 0;
  let spots: Element[] = [];
  /** What was passed, or stood beside that, and in which wake last. */
  const known = new WeakMap<Node, number>();
  const add = (spot: Element) => spots.push(spot);

  return {
    note(records) {
      const grown = new Set<Node>();
      for (const { addedNodes, nextSibling, previousSibling, target } of records) {
        const added = addedNodes[0];
        // Of what is put into one element the first comes first as a rule; where something was only taken away,
        // reading goes on beside it.
        if (added ? grown.has(target) : hot.has(target)) continue;
        if (added) grown.add(target);
        if (hot.size < MAX_HOT) hot.set(target, added ?? nextSibling ?? previousSibling ?? target);
      }
    },
    spots() {
      const last = tails;
      let isLost = hot.size >= MAX_HOT;
      spots = [];
      tails = [];
      left = MAX_STEPS;
      wake++;
      for (const [target, node] of hot) {
        const start = node.isConnected ? node : target;
        if (start.isConnected) begin(start);
        else isLost = true;
      }
      hot.clear();
      // Also after a note: what changed first may be something else, such as a notice that came up.
      for (const tail of last) if (!goOn(tail)) isLost = true;
      isGrowing = tails.length > 0;
      for (const tail of last) {
        if (tail.isOver || tails.some(({ node }) => node === tail.node)) continue;
        tail.isOver = true;
        tails.push(tail);
      }
      return isLost || left <= 0 ? null : spots;
    },
    isGrowing: () => isGrowing,
    reset: () => hot.clear(),
    rests() {
      spots = [];
      const last = tails;
      tails = [];
      for (const tail of last) {
        const node = startOf(tail);
        if (!node) continue;
        const leaf = ifConnected(tail.leaf) ?? node;
        tails.push({ ...tail, node, leaf, around: node.parentNode, place: ifConnected(tail.place) });
      }
    },
  };

  /** Where the page began to change. */
  function begin(start: Node): void {
    const within = start.nodeType === ELEMENT_NODE ? (start as Element) : start.parentElement;
    const place = within?.closest(look.spot) ?? null;
    if (place) spots.push(place);
    // A block is one place, however many spans a highlighter makes of it, and so is a paragraph.
    const block = place && within?.closest('pre');
    const first = block ?? (within && WHOLE.test(within.localName) ? within : start);
    // All that its parent holds has come with it: one look at the whole is cheaper than one at each.
    if (!first.previousSibling && isLarge(first.parentElement)) left = 0;
    if (first === within && !WHOLE.test(within.localName) && isLarge(within)) left = 0;
    climb(first, place, null, true);
  }

  /** Where the last wake ended. False when that is gone. */
  function goOn(tail: Tail): boolean {
    const first = startOf(tail);
    if (!first) return false;
    const { place } = tail;
    if (place) spots.push(place);
    climb(first, place, tail, !isSameEnd(endOf(first), tail));
    return true;
  }

  /**
   * Looks at a node that has grown, and at what has come beside it and beside all it stands in.
   * @param tail none after a note: then all that follows is looked at
   */
  function climb(first: Node, place: Element | null, tail: Tail | null, isGrown: boolean): void {
    let newest = isGrown ? first : null;
    let isJoined = known.get(first) === wake;
    if (isGrown && first.nodeType === ELEMENT_NODE) pass(first as Element, !tail);
    for (let up: Node | null = first; up && left > 0; ) {
      let el: Element | null = null;
      // Where another has come by, it has seen to what is beside and around.
      if (!isJoined) {
        known.set(up, wake);
        el = (up as Element).previousElementSibling;
        // What stood there when reading came by first is of the past.
        for (let n = tail ? MAX_BACK : 0; el && n && !known.has(el); n--) {
          pass(el, !tail);
          newest ??= up;
          el = el.previousElementSibling;
        }
        if (el && !known.has(el)) known.set(el, 0);
        el = (up as Element).nextElementSibling;
        for (; el; el = el.nextElementSibling) {
          const before = known.get(el);
          if (before === wake) break;
          if (!tail || before === undefined) pass(el, !tail);
          else known.set(el, wake);
          if (before === undefined) newest = el;
          if (left <= 0) return;
        }
      }
      // What came behind takes its place.
      if (tail && newest && up === first) tail.isOver = true;
      if (newest) goOnFrom(newest, place);
      if (isJoined || el) return;
      newest = null;
      up = parentOf(up);
      isJoined = up !== null && known.get(up) === wake;
    }
  }

  /** Looks at an element and what is in it. */
  function pass(el: Element, isFirst: boolean): void {
    known.set(el, wake);
    left--;
    if (el.matches(look.spot)) spots.push(el);
    if (!el.firstElementChild || el.localName === 'pre' || (isFirst && isLarge(el))) return;
    each(el, look.spot, add);
  }

  /** The next wake begins there, or with what is last in it where that is much to go through again. */
  function goOnFrom(newest: Node, around: Element | null): void {
    let node = newest as Element;
    let end = endOf(node);
    while (end.size > MAX_TAIL && !WHOLE.test(node.localName) && node.lastElementChild) {
      node = node.lastElementChild;
      end = endOf(node);
      known.set(node, wake);
      const { previousElementSibling } = node;
      if (previousElementSibling) known.set(previousElementSibling, wake);
    }
    const place = around?.contains(node) ? around : null;
    tails.push({ ...end, node, place, around: node.parentNode, isOver: false });
  }
}

/** Where it stands, or what came last around where it stood: signs of work and notices go again. */
function startOf({ node, around }: Tail): Node | null {
  if (node.isConnected) return node;
  return around?.isConnected ? (around.lastElementChild ?? around) : null;
}

function ifConnected<T extends Node>(node: T | null): T | null {
  return node?.isConnected ? node : null;
}

function isLarge(el: Element | null): boolean {
  return el !== null && el.getElementsByTagName('*')[MAX_SIBLING] !== undefined;
}
