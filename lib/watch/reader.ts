import { mayHold } from '../decode/gate';
import { type Decode, type Find, findsIn, findsInAttribute, isSettled } from './finds';
import type { Look } from './look';
import { bridgedConnector, isToolClass } from './place';
import { keep, type Meter, newReading, type Reading, readOn, textsOf } from './reading';

/**
 * Why a place is looked at: 'change': the page changed there or before it. 'round': the whole page in the midst of
 * changes. 'rest': the whole page after a second without any.
 */
export type Occasion = 'change' | 'round' | 'rest';

export interface Reader {
  /** A wake begins, with all its characters to spend. */
  open(): void;
  /** Reads what is new in a place. */
  read(place: Element, occasion: Occasion): void;
  /** Reads once more, as at rest, those places alone where something waits for the end of their text. */
  settle(): void;
  /** True when this wake has read as much as it may. */
  isSpent(): boolean;
  /** Reads everything anew from now on. */
  forget(): void;
}

/** Characters that one wake may read. */
const MAX_READ = 1024 * 1024;
/** How many text nodes are added up to find a change in the middle of a text: of a place at hand, of another. */
const NODES_AT_HAND = 512;
const NODES_OF_BLOCK = 8;
const NODES_OF_BOX = 64;
/** No envelope is shorter. */
const SHORTEST = 40;
/** A likely text is decoded again when it has grown by a quarter, and at rest. */
const GROWTH = 1.25;

/**
 * Reads places as they grow, each character once; what passes the decoder's gate is decoded as a whole.
 * @param found called for each find that nothing to come can change, at rest for every other
 */
export function createReader(
  look: Look,
  decode: Decode,
  found: (find: Find) => void,
  count: (characters: number) => void,
): Reader {
  let readings = new WeakMap<Element, Reading>();
  /** Places whose likely text is decoded again at rest. */
  const waiting = new Set<Element>();
  const meter: Meter = { left: MAX_READ, count };

  /** Passes finds on; returns true when some have to wait for the end of the text. */
  const pass = (finds: Find[], isFinal: boolean): boolean => {
    const ready = finds.filter((find) => isFinal || isSettled(find));
    ready.forEach(found);
    return ready.length < finds.length;
  };

  /** True when something waits for the end of the attribute. */
  const readAttribute = (place: Element, reading: Reading, isFinal: boolean): boolean => {
    const text = place.getAttribute('data-result') ?? '';
    const mark = `${text.length} ${text.slice(-64)}`;
    if (!text || mark === reading.attribute || !isOpen(place, look)) return false;
    count(text.length);
    meter.left -= text.length;
    if (pass(findsInAttribute(decode, place, text), isFinal)) return true;
    reading.attribute = mark;
    return false;
  };

  /** True when the text waits for its end. */
  const readText = (place: Element, reading: Reading, occasion: Occasion): boolean => {
    const inner = isBlock(place) ? null : look.inner;
    const isActive = reading.looked !== reading.total;
    const nodes =
      occasion === 'change' || isActive ? NODES_AT_HAND : inner === null ? NODES_OF_BLOCK : NODES_OF_BOX;
    const text = readOn(textsOf(place, inner), reading, meter, nodes, () => isOpen(place, look));
    if (text) {
      reading.waiting = true;
      if (mayHold(keep(reading, text))) reading.likely = true;
    }
    // The same at two looks at the whole page: it came to an end, even where the page never rests.
    const isFinal = occasion === 'rest' || (occasion === 'round' && !isActive && !text);
    if (occasion !== 'change') reading.looked = reading.total;
    if (!reading.likely || !reading.waiting) return false;
    if (!isFinal && (!text || reading.total < reading.decoded * GROWTH)) return true;
    reading.decoded = reading.total;
    reading.waiting = pass(findsIn(decode, place, inner, meter), isFinal);
    return reading.waiting;
  };

  const read = (place: Element, occasion: Occasion) => {
    let reading = readings.get(place);
    if (!reading) {
      if (!isBlock(place) && !place.matches(look.sure) && !isToolClass(place)) return;
      reading = newReading();
      readings.set(place, reading);
    }
    const isAttributeOpen = readAttribute(place, reading, occasion === 'rest');
    const isTextOpen = readText(place, reading, occasion);
    // In the order of the last reading: what is inside comes before what it is in.
    waiting.delete(place);
    if (isAttributeOpen || isTextOpen) waiting.add(place);
  };

  return {
    open() {
      meter.left = MAX_READ;
      for (const place of waiting) if (!place.isConnected) waiting.delete(place);
    },
    read,
    settle() {
      for (const place of [...waiting]) read(place, 'rest');
    },
    isSpent: () => meter.left <= 0,
    forget() {
      readings = new WeakMap();
      waiting.clear();
    },
  };
}

/** True for a block of code or of output. */
export function isBlock({ localName }: Element): boolean {
  return localName === 'pre' || localName === 'code';
}

/** True for a word of code within a sentence. Chats are full of them, and no envelope is so short. */
export function isWord(el: Element): boolean {
  if (el.localName !== 'code') return false;
  const { firstChild } = el;
  return firstChild === el.lastChild && ((firstChild as Text | null)?.length ?? 0) < SHORTEST;
}

/** False for the composer, our own nodes, the person's words, and boxes that hold whole turns. */
function isOpen(place: Element, look: Look): boolean {
  const isShut = place.closest(look.shut) !== null;
  if (isShut && (place.closest(look.closed) || bridgedConnector(place) === null)) return false;
  return isBlock(place) || !place.querySelector(look.turn);
}
