import type { Box } from './place';

/** Taller ones are the page itself, or a dialog over all of it, and nothing a notice could stand above. */
const TALLEST_SHARE = 0.45;
const DEEPEST = 12;
const CONTROLS = 'button,input,textarea,select,[contenteditable],[role="button"],[role="textbox"]';

/**
 * What belongs to the composer: the field, the painted frame around it, and the buttons that stand with it. A field in
 * a frame of the page's stands for itself as that frame.
 * @param height of the window, CSS pixels
 */
export function composerParts(field: HTMLElement, height: number): { around: Element; boxes: Box[] } {
  const frame = field.ownerDocument.defaultView?.frameElement;
  if (frame) return { around: frame, boxes: [frame.getBoundingClientRect()] };
  const parts: Element[] = [field];
  let around: Element = field;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const parent = around.parentElement;
    if (!parent || parent.getBoundingClientRect().height > height * TALLEST_SHARE) break;
    around = parent;
    if (parts.length === 1 && isPainted(around)) parts.push(around);
  }
  parts.push(...around.querySelectorAll(CONTROLS));
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return { around, boxes: boxes.filter(({ width, height }) => width > 0 && height > 0) };
}

/** Bars and bubbles of the page that stay where they are while it scrolls, under some points of the window. */
export function barsAt(
  document: Document,
  { left, top, right, bottom }: Box,
  own: Element,
  field: Element | null,
): Box[] {
  const points = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
    [(left + right) / 2, (top + bottom) / 2],
  ] as const;
  const bars = new Set<Element>();
  for (const [x, y] of points) {
    for (const element of document.elementsFromPoint(x, y)) {
      const bar = element === own ? null : barAround(element, document);
      if (bar && !bar.contains(field)) bars.add(bar);
    }
  }
  return [...bars].map((bar) => bar.getBoundingClientRect());
}

function barAround(element: Element, document: Document): Element | null {
  const view = document.defaultView;
  for (let up: Element | null = element, depth = 0; up && view && depth < DEEPEST; depth += 1) {
    const stays = /fixed|sticky/.test(view.getComputedStyle(up).position);
    if (stays) return up.getBoundingClientRect().height <= view.innerHeight * TALLEST_SHARE ? up : null;
    up = up.parentElement;
  }
  return null;
}

function isPainted(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  const isFilled = !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor);
  const isEdged = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
  return isFilled || isEdged || style.boxShadow !== 'none';
}
