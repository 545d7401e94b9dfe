import type { Look } from './look';
import { ELEMENT_NODE } from './nodes';
import { parentOf } from './place';

/** Bounds of one wake; what lies beyond is left to the next look at the whole page. */
const MAX_HOT = 32;
const MAX_STEPS = 4_000;
const MAX_SIBLING = 1_000;
/** What nothing is looked for in before the next look at the whole page: blocks are read whole, sentences are prose. */
const WHOLE = new Set(['pre', 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export interface Cursor {
  /** Remembers where the page began to change. */
  note(records: readonly MutationRecord[]): void;
  /**
   * The spots from there to the end of the page, in document order of each place that changed: the element itself,
   * what follows it, what follows its ancestors, and the place it stands in. Null when where it began is gone.
   */
  spots(): Set<Element> | null;
  reset(): void;
}

/**
 * Where to read on. Observation ends with the first change, so all the others came at that place or, as chats grow,
 * after it. After a wake without a note it is the last element seen beside where that was, and what has come after
 * it. What came before is found when the page rests.
 */
export function createCursor(look: Look): Cursor {
  let hot = new Map<Node, Node>();
  let isRead = false;
  let left = 0;
  /** Its children stand in no place, for all that the last wake saw; asking costs a look at every ancestor. */
  let bare: Node | null = null;

  return {
    note(records) {
      bare = null;
      if (isRead) hot = new Map();
      isRead = false;
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
      const from = hot;
      const spots = new Set<Element>();
      const passed = new Set<Element>();
      hot = new Map();
      isRead = true;
      left = MAX_STEPS;
      let lost = from.size >= MAX_HOT;
      for (const [target, node] of from) {
        const start = node.isConnected ? node : target;
        if (start.isConnected) follow(start, spots, passed);
        else lost = true;
      }
      return lost || left <= 0 ? null : spots;
    },
    reset() {
      hot = new Map();
    },
  };

  function follow(start: Node, spots: Set<Element>, passed: Set<Element>): void {
    const within = start.nodeType === ELEMENT_NODE ? (start as Element) : start.parentElement;
    const place = start.parentNode === bare ? null : within?.closest(look.spot);
    if (place) spots.add(place);
    // A block is one place, however many spans a highlighter makes of it, and so is a paragraph.
    const block = place && within?.closest('pre');
    const first = block ?? (within && WHOLE.has(within.localName) ? within : start);
    // All that its parent holds has come with it: one look at the whole is cheaper than one at each.
    if (!first.previousSibling && isLarge(first.parentElement)) left = 0;
    let grown: Element | undefined;
    for (let up: Node | null = first; up && left > 0; up = parentOf(up)) {
      const isFirst = up === first && up === within;
      let el = isFirst ? within : (up as ChildNode & NonDocumentTypeChildNode).nextElementSibling;
      let last: Element | undefined;
      for (; el; el = el.nextElementSibling) {
        // What follows was passed with it.
        if (passed.has(el)) return;
        passed.add(el);
        last = el;
        left--;
        if (left <= 0) return;
        if (el.matches(look.spotInFlow)) spots.add(el);
        if (WHOLE.has(el.localName) || !el.firstElementChild) continue;
        const isMuch = isLarge(el);
        if (isMuch && el === first) left = 0;
        if (isMuch) continue;
        for (const spot of el.querySelectorAll(look.spotInFlow)) spots.add(spot);
      }
      grown ??= last;
    }
    // What follows further out, such as the composer, stands there for good.
    const next = grown ?? start;
    hot.set(next.parentNode ?? next, next);
    bare = place || next.parentNode !== first.parentNode ? null : next.parentNode;
  }
}

function isLarge(el: Element | null): boolean {
  return el !== null && el.getElementsByTagName('*').length > MAX_SIBLING;
}
