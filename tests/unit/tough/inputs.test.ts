// @vitest-environment node
import { expect, it } from 'vitest';
import { fuzz } from '../../tough/inputs/fuzz';
import { slowness } from './machine';

/** `npm run fuzz` plays a million. */
it('5,000 generated inputs: nothing throws, hangs, invents an error or breaks a bound', {
  timeout: 60_000,
}, async () => {
  const { failures, cards } = await fuzz({ seed: 7, count: 5_000, longestMs: 50 * slowness() });
  expect(failures).toEqual([]);
  // It did look at something.
  expect(cards).toBeGreaterThan(1_000);
});
