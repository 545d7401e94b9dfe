import type { Look } from './look';
import { ELEMENT_NODE, each } from './nodes';
import { parentOf } from './place';

/** Bounds of one wake; what lies beyond is left to the next look at the whole page. */
const MAX_HOT = 32;
const MAX_STEPS = 4_000;
const MAX_SIBLING = 1_000;
const MAX_DEPTH = 64;
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
}

/** Where reading goes on in the next wake. */
interface Tail {
  node: Node;
  /** The place it stands in; to ask costs a look at every ancestor. */
  place: Element | null;
}

/** What is last in a node, and its length where that is text: while both are the same, the node has not grown. */
interface End {
  leaf: Node;
  length: number | undefined;
}

/**
 * Where to read on. Observation ends with the first change, so all the others came at that place or, as chats grow,
 * after it. After a wake without a note it is what came last at each level beside where that was, and what has come
 * after it. What came before is found when the page rests.
 */
export function createCursor(look: Look): Cursor {
  let hot = new Map<Node, Node>();
  let tails: Tail[] = [];
  let isGrowing = false;
  let left = 0;
  /** Of all that was passed: new turns, and those that grow, are told from what stands there for good. */
  const ends = new WeakMap<Node, End>();

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
      const before = tails;
      const spots = new Set<Element>();
      const passed = new Set<Element>();
      let isLost = noted.size >= MAX_HOT;
      hot = new Map();
      tails = [];
      left = MAX_STEPS;
      for (const [target, node] of noted) {
        const start = node.isConnected ? node : target;
        if (start.isConnected) follow(start, undefined, spots, passed);
        else isLost = true;
      }
      if (noted.size === 0) {
        for (const tail of before) {
          if (tail.node.isConnected) follow(tail.node, tail, spots, passed);
          else isLost = true;
        }
      }
      isGrowing = tails.length > 0;
      if (!isGrowing) tails = before;
      return isLost || left <= 0 ? null : spots;
    },
    isGrowing: () => isGrowing,
    reset() {
      hot = new Map();
    },
  };

  /** @param tail where the last wake ended; none after a note */
  function follow(start: Node, tail: Tail | undefined, spots: Set<Element>, passed: Set<Element>): void {
    const within = start.nodeType === ELEMENT_NODE ? (start as Element) : start.parentElement;
    const place = tail ? tail.place : (within?.closest(look.spot) ?? null);
    if (place) spots.add(place);
    // A block is one place, however many spans a highlighter makes of it, and so is a paragraph.
    const block = place && (tail ? null : within?.closest('pre'));
    const first = block ?? (within && WHOLE.test(within.localName) ? within : start);
    // All that its parent holds has come with it: one look at the whole is cheaper than one at each.
    if (!tail && !first.previousSibling && isLarge(first.parentElement)) left = 0;
    let isInner = true;
    for (let up: Node | null = first; up && left > 0; up = parentOf(up)) {
      let el =
        isInner && first === within
          ? within
          : (up as ChildNode & NonDocumentTypeChildNode).nextElementSibling;
      let newest: Element | undefined;
      for (; el && !passed.has(el); el = el.nextElementSibling) {
        passed.add(el);
        left--;
        if (left <= 0) return;
        // Of what is new the last is enough to know by: the others will not stand behind it.
        if ((tail && !ends.has(el)) || hasGrown(el)) newest = el;
        else if (tail && el !== first) continue;
        if (el.matches(look.inFlow)) spots.add(el);
        if (WHOLE.test(el.localName) || !el.firstElementChild) continue;
        const isMuch = !tail && isLarge(el);
        if (isMuch && el === first) left = 0;
        if (!isMuch) each(el, look.inFlow, (spot) => spots.add(spot));
      }
      if (newest) {
        hasGrown(newest);
        tails.push({ node: newest, place: place?.contains(newest) ? place : null });
      } else if (isInner && (!tail || hasGrown(first))) tails.push({ node: first, place });
      // What follows was passed with it.
      if (el) return;
      isInner = false;
    }
  }

  /** Since it was last asked, which this notes. */
  function hasGrown(node: Node): boolean {
    const before = ends.get(node);
    const leaf = leafOf(node);
    const { length } = leaf as Text;
    ends.set(node, { leaf, length });
    return before?.leaf !== leaf || before.length !== length;
  }
}

function leafOf(node: Node, depth = MAX_DEPTH): Node {
  return node.lastChild && depth ? leafOf(node.lastChild, depth - 1) : node;
}

function isLarge(el: Element | null): boolean {
  return el !== null && el.getElementsByTagName('*').length > MAX_SIBLING;
}
