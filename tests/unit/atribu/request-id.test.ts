import { describe, expect, it } from 'vitest';
import { isSampleId, requestTime, trustedFailureTime } from '../../../lib/atribu/request-id';

/** RFC 9562, appendix A.6: the example UUIDv7 and its time, 22 February 2022, 19:22:22 UTC. */
const RFC_ID = '017F22E2-79B0-7CC3-98C4-DC0C0C07398F';
const RFC_TIME = 1_645_557_742_000;
const DAY = 24 * 60 * 60 * 1000;

describe('requestTime', () => {
  it('reads the RFC’s own example', () => {
    expect(requestTime(RFC_ID)).toBe(RFC_TIME);
  });

  it.each([
    ['the seed’s sample', '01968a3b-...'],
    ['a version 4 id', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['a wrong variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['an id inside a text', ` ${RFC_ID}`],
    ['a REST id', 'req_017f22e279b0'],
    ['nothing', ''],
  ])('is null for %s', (_, id) => {
    expect(requestTime(id)).toBeNull();
  });
});

describe('trustedFailureTime', () => {
  it.each([
    ['just now', 0, RFC_TIME],
    ['two minutes ahead of this clock', -2 * 60_000, RFC_TIME],
    ['more than two minutes ahead', -2 * 60_000 - 1, null],
    ['399 days ago', 399 * DAY, RFC_TIME],
    ['401 days ago', 401 * DAY, null],
    ['by a broken clock', Number.NaN, null],
  ])('%s', (_, passed, expected) => {
    expect(trustedFailureTime(RFC_ID, RFC_TIME + passed)).toBe(expected);
  });

  it('takes a narrower bound from a caller who knows that the failure is fresh', () => {
    expect(trustedFailureTime(RFC_ID, RFC_TIME + 600_000, 300_000)).toBeNull();
    expect(trustedFailureTime(RFC_ID, RFC_TIME + 200_000, 300_000)).toBe(RFC_TIME);
  });
});

it('knows the ids of documentation', () => {
  expect([isSampleId('01968a3b-...'), isSampleId('01968a3b-…'), isSampleId(RFC_ID)]).toEqual([
    true,
    true,
    false,
  ]);
});
