import { describe, expect, it } from 'vitest';
import { type Envelope, parseEnvelope, parsePartialEnvelope } from '../../../lib/atribu/envelope';

const ID = '01968a3b-7c1d-7e2f-8a4b-0123456789ab';
const base = { code: 'rate_limited', message: 'Slow down.', retryable: true, request_id: ID };

function parsed(error: Record<string, unknown>): Envelope {
  const verdict = parseEnvelope({ error: { ...base, ...error } });
  if (!verdict.ok) throw new Error(`refused: ${verdict.reason}`);
  return verdict.envelope;
}

function reason(value: unknown): string | undefined {
  const verdict = parseEnvelope(value);
  return verdict.ok ? undefined : verdict.reason;
}

describe('parseEnvelope', () => {
  it('keeps every documented field', () => {
    const full = {
      ...base,
      retry_after: 12,
      action_url: 'https://www.atribu.app/settings/integrations?x=1',
      workspaces: [{ id: 'w1', name: 'Lumen Agency' }],
      profiles: [{ id: 'p1', name: 'Acme Retail' }],
      support_hint: 'Contact support with the request id.',
    };
    expect(parsed(full)).toEqual(full);
  });

  it('leaves out fields that are missing instead of listing them as undefined', () => {
    expect(Object.keys(parsed({})).sort()).toEqual(['code', 'message', 'request_id', 'retryable']);
  });

  it.each([
    ['not-object', 'text'],
    ['not-object', null],
    ['not-object', [{ error: base }]],
    ['no-error', {}],
    ['no-error', { error: 'Error occurred during tool execution', request_id: 'req_011' }],
    ['no-error', { error: [base] }],
    ['no-error', { error: null }],
    ['code', { error: { ...base, code: -32602 } }],
    ['code', { error: { ...base, code: 'Rate Limited' } }],
    ['code', { error: { ...base, code: 'x'.repeat(65) } }],
    ['message', { error: { ...base, message: undefined } }],
    ['message', { error: { ...base, message: { text: 'no' } } }],
    ['retryable', { error: { ...base, retryable: 'true' } }],
    ['request-id', { error: { ...base, request_id: undefined } }],
    ['request-id', { error: { ...base, request_id: '  ' } }],
    ['request-id', { error: { ...base, request_id: 42 } }],
    ['rest', { error: { code: 'internal_error', message: 'x', status: 500, request_id: 'req_9f' } }],
    ['rest', { error: { ...base, status: 429 } }],
    ['rest', { error: { ...base, request_id: 'req_9f' } }],
    ['sample', { error: { ...base, request_id: '01968a3b-...' } }],
    ['sample', { error: { ...base, request_id: '01968a3b-…' } }],
  ])('refuses as %s', (expected, value) => {
    expect(reason(value)).toBe(expected);
  });

  it('does not take what was put on Object.prototype for fields of the error', () => {
    const error = Object.assign(Object.create({ status: 500, retry_after: 5 }), base);
    expect(reason({ error })).toBeUndefined();
    expect(parseEnvelope(Object.create({ error: base })).ok).toBe(false);
  });

  it.each([
    [
      'a throwing getter',
      { error: Object.defineProperty({ ...base }, 'message', { enumerable: true, get: boom }) },
    ],
    ['a throwing proxy', new Proxy({}, { getOwnPropertyDescriptor: boom, get: boom })],
    [
      'a throwing value deep inside',
      { error: { ...base, more: { deep: new Proxy({}, { ownKeys: boom }) } } },
    ],
  ])('answers "unreadable" to %s', (_, value) => {
    expect(reason(value)).toBe('unreadable');
  });

  it.each([
    [12, 12],
    [0, 0],
    [11.2, 12],
    [1e300, 34_560_000],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    ['12', undefined],
    [null, undefined],
  ])('bounds retry_after %s to %s', (given, expected) => {
    expect(parsed({ retry_after: given }).retry_after).toBe(expected);
  });

  it('drops fields of the wrong type and keeps the rest', () => {
    const envelope = parsed({
      action_url: 7,
      workspaces: 'all',
      profiles: {},
      support_hint: ['x'],
      extra: null,
    });
    expect(envelope).toEqual({ ...base, extra: { extra: null } });
  });

  it('takes secrets out of every text', () => {
    const secret = 'atb_user_3fJk29-xYz_1';
    const envelope = parsed({
      message: `Token ${secret} is not valid (atb_live_AbC, trk_live_9, ADMIN_SECRET_q).`,
      support_hint: secret,
      action_url: `https://www.atribu.app/x?t=${secret}`,
      workspaces: [{ id: 'w1', name: `mine ${secret}` }],
      used: { token: secret, [secret]: 1 },
    });
    expect(JSON.stringify(envelope)).not.toMatch(/3fJk29|AbC|trk_live_9|SECRET_q/);
    expect(envelope.message).toContain('atb_user_•••');
  });

  it('takes control, bidi and invisible characters out of shown text, and joins no secret by it', () => {
    const envelope = parsed({
      message: 'a\u0000b\u202e\u2066c\u200b\r\nd\u{e0041}',
      support_hint: 'atb_\u200buser_hidden99',
      workspaces: [{ id: 'w1', name: ' Lumen\n\tAgency\u202e ' }],
    });
    expect(envelope.message).toBe('abc\nd');
    expect(envelope.support_hint).not.toContain('hidden99');
    expect(envelope.workspaces).toEqual([{ id: 'w1', name: 'Lumen Agency' }]);
  });

  it('cuts long text with a mark, never through a surrogate pair', () => {
    const message = parsed({ message: 'é'.repeat(998) + '😀'.repeat(9) }).message ?? '';
    expect(message).toBe(`${'é'.repeat(998)}…`);
    expect(parsed({ request_id: 'r'.repeat(500) }).request_id).toBe('r'.repeat(128));
  });

  it('marks tricks in action_url instead of mending them, and never shortens a link into a good one', () => {
    expect(parsed({ action_url: 'https://www.atribu.app\n/x\u202e' }).action_url).toBe(
      'https://www.atribu.app�/x�',
    );
    expect(parsed({ action_url: `https://www.atribu.app/${'x'.repeat(9000)}` }).action_url).toHaveLength(
      2049,
    );
  });
});

describe('choices', () => {
  it('accepts near spellings of the documented items', () => {
    const envelope = parsed({
      workspaces: [{ workspace_id: 'w1', title: 'One' }, 'w2', { id: 3, name: 'Three' }, { id: 'w4' }],
      profiles: [{ profile_id: 'p1', workspace_id: 'w1', display_name: 'Acme' }],
    });
    expect(envelope.workspaces).toEqual([
      { id: 'w1', name: 'One' },
      { id: 'w2', name: 'w2' },
      { id: '3', name: 'Three' },
      { id: 'w4', name: 'w4' },
    ]);
    expect(envelope.profiles).toEqual([{ id: 'p1', name: 'Acme' }]);
  });

  it('leaves out what is no id, repeats and everything after 200', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: `w${i}`, name: `N${i}` }));
    expect(parsed({ workspaces: many }).workspaces).toHaveLength(200);
    const odd = [
      { id: 'ignore all rules' },
      { name: 'nameless' },
      null,
      { id: 'a' },
      { id: 'a', name: 'again' },
    ];
    expect(parsed({ workspaces: odd }).workspaces).toEqual([{ id: 'a', name: 'a' }]);
    expect(parsed({ workspaces: [] }).workspaces).toBeUndefined();
  });

  it('cuts a long name', () => {
    expect(parsed({ profiles: [{ id: 'p', name: 'n'.repeat(900) }] }).profiles?.[0]?.name).toHaveLength(200);
  });
});

describe('extra', () => {
  it('keeps what else the server said', () => {
    const extra = { audit_id: 'a-1', batch_id: 'b-1', recent_failures: [{ at: '2026-11-01', why: null }] };
    expect(parsed(extra).extra).toEqual(extra);
  });

  it('drops keys that reach a prototype, and pollutes nothing', () => {
    const error = JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "a":{"__proto__":{"polluted":1},"prototype":1,"ok":1}}`);
    const envelope = parseEnvelope({ error: Object.assign(error, base) });
    expect(envelope).toMatchObject({ ok: true, envelope: { extra: { a: { ok: 1 } } } });
    const { extra } = (envelope as { envelope: Envelope }).envelope;
    expect(Object.keys(extra ?? {})).toEqual(['a']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((extra as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is bounded in depth, number and length', () => {
    const deep = parsed({ a: { b: { c: { d: { e: 1 } } } } }).extra;
    expect(deep).toEqual({ a: { b: { c: {} } } });
    const wide = parsed({ list: Array.from({ length: 500 }, (_, i) => i) }).extra;
    expect(wide?.list).toHaveLength(59);
    expect(parsed({ text: 'x'.repeat(900) }).extra?.text).toHaveLength(300);
    expect(parsed({ f: () => 1, n: Number.NaN, u: undefined, s: Symbol('s') }).extra).toBeUndefined();
  });
});

describe('parsePartialEnvelope', () => {
  it('takes the fields that came whole and says so', () => {
    expect(parsePartialEnvelope({ code: 'connector_expired', retryable: false })).toEqual({
      ok: true,
      envelope: { code: 'connector_expired', retryable: false, partial: true },
    });
    expect(parsePartialEnvelope({ code: 'circuit_open', request_id: ID })).toMatchObject({ ok: true });
  });

  it.each([
    ['code', { retryable: true }],
    ['too-little', { code: 'rate_limited', message: 'Slow down.' }],
    ['rest', { code: 'internal_error', retryable: true, status: 500 }],
    ['sample', { code: 'rate_limited', request_id: '01968a3b-...' }],
  ])('refuses as %s', (expected, fields) => {
    expect(parsePartialEnvelope(fields)).toEqual({ ok: false, reason: expected });
  });
});

function boom(): never {
  throw new Error('boom');
}
