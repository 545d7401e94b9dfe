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
const MAX_TAIL = 64;
/** What nothing is looked for in before the next look at the whole page: blocks are read whole, sentences are prose. */
const WHOLE = /^(?:pre|p|li|h\d)$/;

export interface Cursor {
  /** Remembers where the page began to change. */
  note(records: readonly MutationRecord[]): void;
  /**
   * The spots from there to the end of the page, in document order of each place that changed: the element itself,
   * what follows it, what follows its ancestors, and the place it stands in. Null when where it began is gone.
   */
  spots(): Set<Element> | null;
  /** True when something had come or grown where the last spots were. */
  isGrowing(): boolean;
  reset(): void;
  /** The page is at rest: nothing that has left it is held any longer, so that the browser may free it. */
  rests(): void;
}

/** Where reading goes on in the next wake. */
interface Tail extends End {
  /** The place it stands in; to ask costs a look at every ancestor. */
  place: Element | null;
  /**
   * The node, what it stood behind, and what it stood in. Reading goes on at the first of these that is still there, or
   * at what is last in the third: signs of work and notices go again.
   */
  trail: (Node | null)[];
  /** It has not grown in the last wake, or something came behind it: it does not outlive another. */
  isOver: boolean;
}

/**
 * Where to read on. Observation ends with the first change, so all the others came at that place or, as chats grow,
 * after it. After a wake without a note it is what came last at each level beside where that was, and what has come
 * beside it since: after it, or before it, where a caret stays at the end. What came elsewhere is found when the page
 * is observed again, or rests.
 */
export function createCursor(look: Look): Cursor {
  let hot = new Map<Node, Node>();
  let tails = new Map<Node, Tail>();
  let isGrowing = false;
  let left = 0;
  let spots = new Set<Element>();
  let passed = new Set<Node>();
  /** What was passed, or stood before that. */
  const known = new WeakSet<Element>();

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
      const noted = hot;
      const last = tails;
      let isLost = noted.size >= MAX_HOT;
      spots = new Set();
      passed = new Set();
      hot = new Map();
      tails = new Map();
      left = MAX_STEPS;
      for (const [target, node] of noted) {
        const start = node.isConnected ? node : target;
        if (start.isConnected) follow(start);
        else isLost = true;
      }
      // Also after a note: what changed first may be something else, such as a notice that came up.
      for (const tail of last.values()) {
        const at = tail.trail.findIndex((node) => node?.isConnected);
        const start = tail.trail[at] as Element | undefined;
        if (start) follow((at === 2 && start.lastElementChild) || start, tail, at !== 1);
        else isLost = true;
      }
      isGrowing = tails.size > 0;
      for (const [node, tail] of last) {
        if (!tail.isOver && !tails.has(node)) tails.set(node, { ...tail, isOver: true });
      }
      return isLost || left <= 0 ? null : spots;
    },
    isGrowing: () => isGrowing,
    reset() {
      hot = new Map();
    },
    rests() {
      spots = new Set();
      passed = new Set();
      const last = tails;
      tails = new Map();
      for (const tail of last.values()) {
        const trail = tail.trail.map(ifConnected);
        const start = trail.find((node) => node !== null);
        if (!start) continue;
        const leaf = ifConnected(tail.leaf) ?? start;
        tails.set(start, { ...tail, leaf, trail, place: ifConnected(tail.place) });
      }
    },
  };

  /**
   * @param tail where the last wake ended; none after a note
   * @param isInner false where reading goes on behind `start`
   */
  function follow(start: Node, tail?: Tail, isInner = true): void {
    const within = start.nodeType === ELEMENT_NODE ? (start as Element) : start.parentElement;
    const place = tail ? tail.place : (within?.closest(look.spot) ?? null);
    if (place) spots.add(place);
    // A block is one place, however many spans a highlighter makes of it, and so is a paragraph.
    const block = place && (tail ? null : within?.closest('pre'));
    const first = block ?? (within && WHOLE.test(within.localName) ? within : start);
    // All that its parent holds has come with it: one look at the whole is cheaper than one at each.
    if (!tail && !first.previousSibling && isLarge(first.parentElement)) left = 0;
    let isGrown = isInner && !(tail && isSameEnd(endOf(first), tail));
    if (isGrown && first === within) {
      if (!WHOLE.test(within.localName) && isLarge(within)) left = 0;
      else pass(within, tail);
    }
    for (let up: Node | null = first; up && left > 0; up = parentOf(up)) {
      const { previousElementSibling, nextElementSibling } = up as ChildNode & NonDocumentTypeChildNode;
      let newest = isGrown ? first : null;
      let el: Element | null = null;
      // Where another has come by, it has seen to what is beside and around.
      const isJoined = passed.has(up);
      if (!isJoined) {
        passed.add(up);
        el = previousElementSibling;
        // What stood there when reading came by first is of the past.
        for (let n = tail && isInner ? MAX_BACK : 0; el && n && !known.has(el); n--) {
          pass(el, tail);
          newest ??= up;
          el = el.previousElementSibling;
        }
        if (el) known.add(el);
        for (el = nextElementSibling; el && !passed.has(el); el = el.nextElementSibling) {
          passed.add(el);
          const isNew = !known.has(el);
          if (!tail || isNew) pass(el, tail);
          if (isNew) newest = el;
          if (left <= 0) return;
        }
      }
      // What came behind takes its place.
      if (tail && newest && up === first) tail.isOver = true;
      if (newest) goOnFrom(newest, place);
      if (isJoined || el) return;
      isGrown = false;
      isInner = true;
    }
  }

  /** Looks at an element and what is in it. */
  function pass(el: Element, tail: Tail | undefined): void {
    known.add(el);
    left--;
    if (el.matches(look.inFlow)) spots.add(el);
    if (WHOLE.test(el.localName) || !el.firstElementChild || (!tail && isLarge(el))) return;
    each(el, look.inFlow, (spot) => spots.add(spot));
  }

  /** The next wake begins there, or with what is last in it where that is much to go through again. */
  function goOnFrom(newest: Node, around: Element | null): void {
    let node = newest as Element;
    let end = endOf(node);
    while (end.size > MAX_TAIL && !WHOLE.test(node.localName) && node.lastElementChild) {
      node = node.lastElementChild;
      end = endOf(node);
      known.add(node);
      if (node.previousElementSibling) known.add(node.previousElementSibling);
    }
    const place = around?.contains(node) ? around : null;
    const trail = [node, node.previousElementSibling, node.parentNode];
    tails.set(node, { ...end, place, trail, isOver: false });
  }
}

function ifConnected<T extends Node>(node: T | null): T | null {
  return node?.isConnected ? node : null;
}

function isLarge(el: Element | null): boolean {
  return el !== null && el.getElementsByTagName('*').length > MAX_SIBLING;
}
