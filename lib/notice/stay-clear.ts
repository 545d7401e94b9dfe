import { barsAt, composerParts } from './obstacles';
import { type Box, EDGE, placeIn, type Size } from './place';

interface Options {
  /** What is put in its place, and the element of the page's own that holds it. */
  box: HTMLElement;
  host: HTMLElement;
  /** The field the person writes in, null where none can be found. */
  composer(): HTMLElement | null;
}

/**
 * Keeps the box in the lower corner at the end of a line, off the composer and off the page's own bars: at once, and
 * whenever the window, the box or the composer changes its size, the composer comes near, or another field gets the
 * focus. Costs nothing in between.
 * @returns looks once more, or ends it
 */
export function stayClear({ box, host, composer }: Options): { again(): void; stop(): void } {
  const { ownerDocument: document } = host;
  const view = document.defaultView ?? window;
  let frame = 0;
  let field: HTMLElement | null = null;
  let watched: Element[] = [];
  let near: IntersectionObserver | undefined;

  const place = () => {
    frame = 0;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const size = box.getBoundingClientRect();
    const side = view.getComputedStyle(document.documentElement).direction === 'rtl' ? 'left' : 'right';
    const taken = look(height);
    const left = side === 'left' ? EDGE : width - EDGE - size.width;
    let bottom = placeIn({ width, height }, size, taken, side);
    // Once for the bars where it would stand; a bar above a bar is not worth more.
    if (bottom !== null) {
      const top = height - bottom - size.height;
      const here = { left, top, right: left + size.width - 1, bottom: top + size.height - 1 };
      bottom = placeIn({ width, height }, size, [...taken, ...barsAt(document, here, host, field)], side);
    }
    box.style.setProperty('bottom', `${bottom ?? EDGE}px`);
    box.style.setProperty(side, `${EDGE}px`);
    box.style.setProperty(side === 'left' ? 'right' : 'left', 'auto');
    box.style.setProperty('visibility', bottom === null ? 'hidden' : 'visible');
    guard({ width, height });
  };
  const again = () => {
    frame ||= view.requestAnimationFrame(place);
  };
  const sizes = new ResizeObserver(again);

  /** The composer's boxes, and an eye on it. */
  const look = (height: number): Box[] => {
    if (!field?.isConnected) field = composer();
    if (!field) return [];
    const { around, boxes } = composerParts(field, height);
    if (!watched.includes(field) || !watched.includes(around)) {
      for (const element of watched) sizes.unobserve(element);
      watched = [field, around];
      for (const element of watched) sizes.observe(element);
    }
    return boxes;
  };

  /** Tells when the composer comes upon the place of the box, or leaves it. */
  const guard = ({ width, height }: Size) => {
    near?.disconnect();
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const rootMargin = [top, width - right, height - bottom, left].map((px) => `${-Math.floor(px - 4)}px`);
    let isFirst = true;
    near = new IntersectionObserver(
      () => {
        if (!isFirst) again();
        isFirst = false;
      },
      { rootMargin: rootMargin.join(' ') },
    );
    for (const element of watched) near.observe(element);
  };

  sizes.observe(box);
  view.addEventListener('resize', again);
  document.addEventListener('focusin', again, true);
  place();
  return {
    again,
    stop() {
      view.cancelAnimationFrame(frame);
      sizes.disconnect();
      near?.disconnect();
      view.removeEventListener('resize', again);
      document.removeEventListener('focusin', again, true);
    },
  };
}
