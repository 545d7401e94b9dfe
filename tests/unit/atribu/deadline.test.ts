import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../lib/atribu/explain';
import { parseAllowance } from '../../../lib/atribu/rate-limit';
import { sample } from './samples';

const AT = 1_790_000_000_000;
const inSeconds = (seconds: number, estimate = false) => ({ readyAt: AT + seconds * 1000, estimate });
const never = { readyAt: null, estimate: false };

describe('deadlineOf', () => {
  it.each([
    ['a burst', sample('rate_limited', { retry_after: 12 }), inSeconds(12)],
    ['a period cap', sample('rate_limited', { retry_after: 90_000 }), inSeconds(90_000)],
    ['a burst of unknown length', sample('rate_limited', { retry_after: undefined }), inSeconds(60, true)],
    [
      'a period cap of unknown length',
      sample('rate_limited', { retry_after: undefined, message: '20,000 of 20,000 monthly units used.' }),
      never,
    ],
    ['an ended trial', sample('rate_limited', { retry_after: undefined, retryable: false }), never],
    ['an open circuit', sample('circuit_open'), inSeconds(1800, true)],
    ['an open circuit with a time', sample('circuit_open', { retry_after: 300 }), inSeconds(300)],
    ['a partial open circuit', { code: 'circuit_open', partial: true }, inSeconds(1800, true)],
    ['an internal error', sample('internal_error'), never],
    ['an internal error with a time', sample('internal_error', { retry_after: 5 }), inSeconds(5)],
    ['what waiting cannot cure', sample('connector_expired', { retry_after: 12 }), never],
    [
      'what the server says is retryable',
      sample('data_unavailable', { retryable: true, retry_after: 9 }),
      inSeconds(9),
    ],
    ['an unknown code', sample('brand_new', { retryable: true, retry_after: 9 }), inSeconds(9)],
    ['an unknown code without a time', sample('brand_new', { retryable: true }), never],
    ['an absurd wait', sample('rate_limited', { retry_after: 1e300 }), inSeconds(400 * 86_400)],
    ['a negative wait', sample('internal_error', { retry_after: -5 }), never],
    ['a fraction', sample('internal_error', { retry_after: 0.2 }), inSeconds(1)],
  ] as const)('%s', (_, envelope, expected) => {
    expect(deadlineOf(envelope, AT)).toEqual(expected);
  });

  it('has none without a moment to count from', () => {
    expect(deadlineOf(sample('circuit_open'), Number.NaN)).toEqual(never);
  });
});

describe('parseAllowance', () => {
  it.each([
    ['You’ve used 2,000 of 2,000 trial units.', { used: 2000, cap: 2000, period: 'trial' }],
    ['You have used 2003 of 2000 Trial units. Wait.', { used: 2003, cap: 2000, period: 'trial' }],
    ['19.995 of your 20.000 monthly units are used', { used: 19_995, cap: 20_000, period: 'month' }],
    ['200000/200000 monthly units', { used: 200_000, cap: 200_000, period: 'month' }],
    ['2,000,000 out of 2,000,000 monthly units', { used: 2_000_000, cap: 2_000_000, period: 'month' }],
    ['You have 0 of 2,000 trial units left.', undefined],
    ['19,000 of 20,000 monthly units remaining', undefined],
    ['500 of 20,000 monthly units', undefined],
    ['1 of 0 trial units', undefined],
    ['0 of 0 trial units', undefined],
    ['20,00 of 2000 trial units', undefined],
    ['1.5 of 1.5 trial units', undefined],
    ['12 000 of 12 000 monthly units', undefined],
    ['2,000 of 2,000 units', undefined],
    ['2,000 of 2,000 trial units, 20,000 of 20,000 monthly units', undefined],
    [`${'9'.repeat(14)} of ${'9'.repeat(14)} trial units`, undefined],
    [undefined, undefined],
  ])('%s', (message, expected) => {
    expect(parseAllowance(message)).toEqual(expected);
  });
});
