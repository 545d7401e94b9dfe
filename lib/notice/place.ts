/** A rectangle in the window, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** From the window's edges, and from whatever the notice gives way to. CSS pixels. */
export const EDGE = 16;
const GAP = 8;

/**
 * How far above the window's lower edge (CSS pixels) a notice stands that covers none of the boxes: in the corner where
 * it can, else right above what stands there. Null where there is no room for it at all.
 */
export function placeIn(
  view: Size,
  size: Size,
  taken: readonly Box[],
  side: 'left' | 'right',
): number | null {
  const left = side === 'left' ? EDGE : view.width - EDGE - size.width;
  for (let bottom = view.height - EDGE; bottom - size.height >= 0; ) {
    const box = { left, top: bottom - size.height, right: left + size.width, bottom };
    const inTheWay = taken.filter((each) => overlap(grown(each), box));
    if (inTheWay.length === 0) return view.height - bottom;
    bottom = Math.min(...inTheWay.map(({ top }) => top)) - GAP;
  }
  return null;
}

function grown({ left, top, right, bottom }: Box): Box {
  // A pixel less, so that what gave way by the gap is out of it.
  const by = GAP - 1;
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
