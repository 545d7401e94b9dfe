// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStates } from '../../../lib/atribu/checks';
import { HIDDEN_REASONS } from '../../../lib/atribu/envelope-shape';
import { CHECK_KEYS } from '../../../lib/atribu/explanation';
import { dataTime } from '../../../lib/atribu/freshness';
import { APP_REQUEST_ID, parseHidden } from '../../../lib/atribu/hidden';
import { parseWhoami } from '../../../lib/atribu/whoami';
import { PII_MODES, ROLES, SCOPES } from '../../../lib/atribu/whoami-facts';

const KEYS = [
  'token',
  'scopes',
  'usage',
  'used',
  'cap',
  'active_workspace',
  'role',
  'is_admin',
  'pii_mode',
  'mcp_writeback_enabled',
  'error',
  'text',
  'content_type',
  'request_id',
];
const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(...SCOPES, ...PII_MODES, ...ROLES, 'system_error', 'Error occurred during tool execution'),
  fc.constant(null),
);
/** Anything, often with the keys and words that the guards look for. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { noNullPrototype: false, maxKeys: 6 }),
  ),
})).value;

const KNOWN: readonly unknown[] = [...SCOPES, ...PII_MODES, ...ROLES, true, false];

describe('whatever a whoami says', () => {
  it('only known words, switches and counts are taken', () => {
    fc.assert(
      fc.property(anything, anything, anything, (token, active_workspace, usage) => {
        const facts = parseWhoami({ token: { scopes: token }, active_workspace, usage }) ?? {};
        for (const value of Object.values(facts).flat()) {
          if (typeof value === 'number') expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
          else expect(KNOWN).toContain(value);
        }
        const states = Object.values(checkStates(CHECK_KEYS, facts));
        expect(states.every((state) => ['yes', 'no', 'unknown'].includes(state))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('facts are read again as they are, so that the worker finds what the page sent', () => {
    const given = fc.record({
      token: fc.record({ scopes: fc.subarray([...SCOPES]) }),
      usage: fc.record({ used: fc.nat(), cap: fc.nat() }, { requiredKeys: [] }),
      active_workspace: fc.record(
        {
          role: fc.constantFrom(...ROLES),
          is_admin: fc.boolean(),
          pii_mode: fc.constantFrom(...PII_MODES),
          mcp_writeback_enabled: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(given, (data) => {
        const { scopes } = data.token;
        const { pii_mode, mcp_writeback_enabled } = data.active_workspace;
        const isOurs = scopes.length > 0 || (pii_mode ?? mcp_writeback_enabled) !== undefined;
        expect(parseWhoami(data)).toEqual(
          isOurs
            ? { ...(scopes.length > 0 && { scopes }), ...data.usage, ...data.active_workspace }
            : undefined,
        );
      }),
    );
  });
});

describe('whatever a chat app says', () => {
  it('its kind and its id are taken, and nothing else', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const parsed = parseHidden(value);
        if (!parsed.ok) return;
        const { reason, request_id, ...more } = parsed.hidden;
        expect(HIDDEN_REASONS).toContain(reason);
        expect(request_id === undefined || APP_REQUEST_ID.test(request_id)).toBe(true);
        expect(more).toEqual({});
      }),
      { numRuns: 2000 },
    );
  });

  it('any words beside an id of the app’s are the app’s, and beside another id nobody’s', () => {
    const words = fc
      .string({ maxLength: 200 })
      .filter((text) => !/^(?:error: ?)?\s*(?:error occ|the conn|424|unh)/i.test(text));
    const id = fc.stringMatching(/^req_[A-Za-z0-9]{8,64}$/);
    fc.assert(
      fc.property(words, id, fc.uuid(), (error, request_id, other) => {
        expect(parseHidden({ error, request_id })).toEqual({
          ok: true,
          hidden: { reason: 'other', request_id },
        });
        expect(parseHidden({ error, request_id: other }).ok).toBe(false);
        expect(parseHidden(error).ok).toBe(false);
      }),
    );
  });
});

describe('the time of data', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });

  it('is read back to the millisecond, in any zone', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 4, max: 14 * 4 }), (at, quarters) => {
        const minutes = quarters * 15;
        const local = new Date(at + minutes * 60_000).toISOString().slice(0, -1);
        const sign = minutes < 0 ? '-' : '+';
        const [h, m] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((n) =>
          String(n).padStart(2, '0'),
        );
        for (const zone of [`${sign}${h}:${m}`, `${sign}${h}${m}`]) {
          expect(dataTime(local + zone)).toEqual({ at, exact: true });
        }
      }),
    );
  });

  it('of a mere date is no earlier than any moment of that day', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const day = dataTime(new Date(at).toISOString().slice(0, 10));
        expect(day?.at).toBeGreaterThanOrEqual(at);
        expect(day?.at).toBeLessThan(at + 24 * 3_600_000);
      }),
    );
  });

  it('is null or a number, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]?[\d:.+Z-]{0,20}$/)),
        (text) => {
          const time = dataTime(text);
          expect(time === null || Number.isFinite(time.at)).toBe(true);
        },
      ),
    );
  });
});
