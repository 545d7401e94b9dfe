import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnvelope, parsePartialEnvelope } from '../../../lib/atribu/envelope';
import { explain } from '../../../lib/atribu/explain';
import { parseSuccess } from '../../../lib/atribu/success';

const SECRETS = ['atb_user_', 'atb_live_', 'trk_live_', 'admin_secret_'];
const RUNS = { numRuns: 400 };

/** Text that hurts: secrets, control and bidi characters, half surrogates, dots, and long runs of them. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(...SECRETS.flatMap((prefix) => [prefix, `${prefix}k3Y-9`, prefix.slice(0, 6)])),
      fc.constantFrom(
        '\u0000',
        '\r',
        '\n',
        '\t',
        '\u202e',
        '\u2066',
        '\u200b',
        '\u{e0041}',
        '\ud83d',
        '…',
        ' ',
        '•',
      ),
      fc.integer({ min: 1, max: 3000 }).map((n) => 'x'.repeat(n)),
      fc.integer({ min: 1, max: 1500 }).map((n) => '😀'.repeat(n)),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

const key = fc.oneof(
  fc.string({ maxLength: 10 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'extra',
    'partial',
    'audit_id',
    '7',
    'atb_user_k3Y',
  ),
);
const json = fc.letrec((tie) => ({
  leaf: fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)),
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    tie('leaf'),
    fc.array(tie('node'), { maxLength: 5 }),
    fc.dictionary(key, tie('node'), { maxKeys: 5 }),
  ),
})).node;

const choice = fc.oneof(
  fc.record({ id: fc.oneof(fc.uuid(), text, fc.integer()), name: text }, { requiredKeys: [] }),
  fc.record({ profile_id: fc.uuid(), workspace_id: fc.uuid(), title: text }),
  text,
);
const error = fc
  .tuple(
    fc.record({
      code: fc.stringMatching(/^[a-z][a-z0-9_]{1,63}$/),
      message: text,
      retryable: fc.boolean(),
      request_id: fc.oneof(fc.uuid(), text),
    }),
    fc.record(
      {
        retry_after: fc.oneof(fc.double(), json),
        action_url: fc.oneof(fc.webUrl(), text),
        workspaces: fc.oneof(fc.array(choice, { maxLength: 8 }), json),
        profiles: fc.oneof(fc.array(choice, { maxLength: 8 }), json),
        support_hint: fc.oneof(text, json),
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(key, json, { maxKeys: 5 }),
  )
  .map(([required, optional, more]) => ({ ...more, ...optional, ...required }));

const TRAPS = ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'] as const;

/** Makes an object that fights back: the trap throws, on the object itself or on something inside it. */
function hostile(target: object, trap: (typeof TRAPS)[number], inside: boolean): object {
  const handler = {
    [trap]: () => {
      throw new Error('boom');
    },
  };
  return inside ? { ...target, workspaces: [new Proxy({}, handler)] } : new Proxy(target, handler);
}

function expectVerdicts(value: unknown): void {
  expect(typeof parseEnvelope(value).ok).toBe('boolean');
  expect(typeof parseEnvelope({ error: value }).ok).toBe('boolean');
  expect(typeof parsePartialEnvelope(value as Record<string, unknown>).ok).toBe('boolean');
  expect(typeof parseSuccess(value).ok).toBe('boolean');
  expect(typeof parseSuccess({ data: value, meta: value }).ok).toBe('boolean');
}

describe('parseEnvelope', () => {
  it('reads its own result back unchanged', () => {
    let accepted = 0;
    fc.assert(
      fc.property(error, (given) => {
        const first = parseEnvelope({ error: given });
        if (!first.ok) return;
        accepted += 1;
        expect(parseEnvelope({ error: first.envelope })).toEqual(first);
        expect(parseEnvelope(JSON.parse(JSON.stringify({ error: first.envelope })))).toEqual(first);
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('keeps its bounds and no secret, whatever comes in', () => {
    fc.assert(
      fc.property(error, (given) => {
        const verdict = parseEnvelope({ error: given });
        if (!verdict.ok) return;
        const {
          message = '',
          request_id = '',
          retry_after = 0,
          workspaces = [],
          extra = {},
        } = verdict.envelope;
        const written = JSON.stringify(verdict.envelope);
        expect(message.length).toBeLessThanOrEqual(1000);
        expect(request_id.length).toBeLessThanOrEqual(128);
        expect(Number.isInteger(retry_after) && retry_after >= 0 && retry_after <= 34_560_000).toBe(true);
        expect(workspaces.length).toBeLessThanOrEqual(200);
        expect(workspaces.every(({ id, name }) => id.length <= 128 && name.length <= 200)).toBe(true);
        expect(JSON.stringify(extra).length).toBeLessThanOrEqual(60 * (64 + 300 + 8) * 6);
        expect(written).not.toMatch(/(atb_user_|atb_live_|trk_live_|admin_secret_)[A-Za-z0-9-]/i);
        expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]|[\u{e0000}-\u{e007f}]/u);
      }),
      RUNS,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws, and neither do its kin', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    fc.assert(fc.property(anything, expectVerdicts), RUNS);
    fc.assert(
      fc.property(error, fc.constantFrom(...TRAPS), fc.boolean(), (target, trap, inside) => {
        expectVerdicts(hostile(target, trap, inside));
      }),
      RUNS,
    );
  });

  it('always yields an envelope that can be explained', () => {
    fc.assert(
      fc.property(error, text, (given, tool) => {
        const verdict = parseEnvelope({ error: given });
        if (!verdict.ok) return;
        const { action, draft, values } = explain(verdict.envelope, { tool });
        if (action.kind === 'draft') expect(draft).toBeDefined();
        if ('href' in action) expect(new URL(action.href).hostname).toMatch(/(^|\.)atribu\.app$/);
        expect(values.tool).toMatch(/^[a-z][a-z0-9_]*$/);
      }),
      RUNS,
    );
  });
});

describe('parsePartialEnvelope', () => {
  it('agrees with the whole envelope on every field that came', () => {
    fc.assert(
      fc.property(error, fc.nat(12), (given, fields) => {
        const whole = parseEnvelope({ error: given });
        if (!whole.ok) return;
        const { code, request_id, ...rest } = whole.envelope;
        const came = { code, request_id, ...Object.fromEntries(Object.entries(rest).slice(0, fields)) };
        expect(parsePartialEnvelope(came)).toEqual({ ok: true, envelope: { ...came, partial: true } });
      }),
      RUNS,
    );
  });
});
