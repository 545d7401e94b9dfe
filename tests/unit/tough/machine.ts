import { measure, type Spent } from '../../tough/inputs/hear';

/** What the yardstick takes on a machine for which limits in milliseconds hold as they stand. */
const YARDSTICK_MS = 10;
const RUNS = 9;

/**
 * How many times as slow as that this machine is just now; 1 on a faster one. `npm test` runs on any machine and beside
 * anything, and is to find what got slower by itself; `npm run fuzz` holds the promised milliseconds.
 */
export function slowness(): number {
  const rows = Array.from({ length: 20_000 }, (_, n) => ({ a: n, b: 'x'.repeat(20), c: [n, n + 1] }));
  const text = JSON.stringify(rows);
  const took = Array.from({ length: RUNS }, () => {
    const spent: Spent = { ms: 0, held: 0 };
    measure(spent, () => [JSON.parse(text), text.split('"')]);
    return spent.ms;
  });
  const median = took.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
  return Math.max(1, median / YARDSTICK_MS);
}
