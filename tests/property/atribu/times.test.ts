import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../lib/atribu/explain';
import { CODES } from '../../../lib/atribu/explanation';
import { parseAllowance } from '../../../lib/atribu/rate-limit';
import { requestTime, trustedFailureTime } from '../../../lib/atribu/request-id';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const tail = fc.stringMatching(/^7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const code = fc.constantFrom(...CODES, 'brand_new_code');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

function uuid(at: number, rest: string): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-${rest}`;
}

describe('request ids', () => {
  it('give back the millisecond that was put in, in either case', () => {
    fc.assert(
      fc.property(moment, tail, (at, rest) => {
        expect(requestTime(uuid(at, rest))).toBe(at);
        expect(requestTime(uuid(at, rest).toUpperCase())).toBe(at);
      }),
    );
  });

  it('are trusted within bounds of the clock only, and never for another time', () => {
    fc.assert(
      fc.property(
        moment,
        tail,
        fc.integer({ min: -1e12, max: 1e12 }),
        maybe(fc.nat(1e9)),
        (at, rest, off, maxAge) => {
          const trusted = trustedFailureTime(uuid(at, rest), at + off, maxAge);
          const within = off >= -120_000 && off <= (maxAge ?? 400 * 86_400_000);
          expect(trusted).toBe(within ? at : null);
        },
      ),
    );
  });

  it('of any other kind have no time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uuid({ version: [1, 3, 4, 5, 6, 8] })), (id) => {
        expect(requestTime(id)).toBeNull();
      }),
    );
  });
});

describe('deadlines', () => {
  const envelope = fc.record({
    code,
    retryable: maybe(fc.boolean()),
    retry_after: maybe(fc.oneof(fc.double(), fc.nat(200))),
    message: maybe(fc.string()),
  });

  it('lie between the failure and 400 days later, or nowhere', () => {
    fc.assert(
      fc.property(envelope, moment, (given, failedAt) => {
        const { readyAt, estimate } = deadlineOf(given, failedAt);
        if (readyAt === null) {
          expect(estimate).toBe(false);
          return;
        }
        expect(readyAt).toBeGreaterThanOrEqual(failedAt);
        expect(readyAt).toBeLessThanOrEqual(failedAt + 400 * 86_400_000);
        expect(Number.isInteger(readyAt)).toBe(true);
      }),
    );
  });

  it('move with the failure and with nothing else', () => {
    fc.assert(
      fc.property(envelope, moment, fc.nat(1e9), (given, failedAt, later) => {
        const first = deadlineOf(given, failedAt);
        const second = deadlineOf(given, failedAt + later);
        expect(second.estimate).toBe(first.estimate);
        expect(second.readyAt).toBe(first.readyAt === null ? null : first.readyAt + later);
      }),
    );
  });
});

describe('allowances', () => {
  it('are read as written, with or without separators', () => {
    const cap = fc.integer({ min: 1, max: 1e9 });
    const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'plain');
    fc.assert(
      fc.property(cap, locale, fc.constantFrom('trial', 'monthly'), (units, spelling, period) => {
        const number = spelling === 'plain' ? String(units) : units.toLocaleString(spelling);
        const message = `Cap reached: ${number} of ${number} ${period} units used.`;
        expect(parseAllowance(message)).toEqual({
          used: units,
          cap: units,
          period: period === 'trial' ? 'trial' : 'month',
        });
      }),
    );
  });

  it('never throw and never tell of less than nearly all', () => {
    const bits = fc.constantFrom(
      '2,000',
      ' of ',
      '12',
      '.',
      ' ',
      '/',
      ' trial units',
      ' monthly units',
      'left',
      '0',
      ',',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const found = parseAllowance(parts.join(''));
        if (found) expect(found.used / found.cap).toBeGreaterThanOrEqual(0.9);
      }),
      { numRuns: 2000 },
    );
  });
});
