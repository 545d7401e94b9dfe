// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, EDGE, overlap, placeIn } from '../../../lib/notice/place';

const view = fc.record({
  width: fc.integer({ min: 300, max: 2000 }),
  height: fc.integer({ min: 200, max: 1400 }),
});
const size = fc.record({
  width: fc.integer({ min: 60, max: 268 }),
  height: fc.integer({ min: 38, max: 260 }),
});
const side = fc.constantFrom('left' as const, 'right' as const);
const boxes = fc.array(
  fc
    .tuple(
      fc.integer({ min: -200, max: 2000 }),
      fc.integer({ min: -200, max: 1400 }),
      fc.nat(900),
      fc.nat(500),
    )
    .map(([left, top, width, height]): Box => ({ left, top, right: left + width, bottom: top + height })),
  { maxLength: 8 },
);

function stands(
  at: { width: number; height: number },
  box: { width: number; height: number },
  bottom: number,
  where: string,
): Box {
  const left = where === 'left' ? EDGE : at.width - EDGE - box.width;
  const low = at.height - bottom;
  return { left, top: low - box.height, right: left + box.width, bottom: low };
}

it('never covers what is taken, never leaves the window, and stands as low as it can', () => {
  fc.assert(
    fc.property(view, size, boxes, side, (window, notice, taken, where) => {
      const bottom = placeIn(window, notice, taken, where);
      if (bottom === null) return;
      const box = stands(window, notice, bottom, where);
      expect(taken.filter((each) => overlap(each, box))).toEqual([]);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeGreaterThanOrEqual(EDGE);
      // In the corner, or right above something.
      if (bottom > EDGE) expect(taken.some(({ top }) => top - box.bottom === 8)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

it('stands in the corner of an empty page', () => {
  fc.assert(
    fc.property(view, size, side, (window, notice, where) => {
      fc.pre(notice.height + EDGE <= window.height);
      expect(placeIn(window, notice, [], where)).toBe(EDGE);
    }),
  );
});

it('finds no place only where something is in the way all the way up', () => {
  const window = { width: 400, height: 600 };
  const notice = { width: 300, height: 40 };
  const wall = { left: 0, top: 0, right: 400, bottom: 600 };
  expect(placeIn(window, notice, [wall], 'right')).toBeNull();
  expect(placeIn(window, notice, [{ ...wall, top: 48 }], 'right')).toBe(560);
  expect(placeIn(window, notice, [{ ...wall, top: 47 }], 'right')).toBeNull();
});
