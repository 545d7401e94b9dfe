import { describe, expect, it } from 'vitest';
import { parseSuccess } from '../../../lib/atribu/success';

describe('parseSuccess', () => {
  it('reads what the result says about itself and nothing of its data', () => {
    const meta = {
      request_id: '01968a3b-7c1d-7e2f-8a4b-0123456789ab',
      data_as_of: '2026-11-01T05:20:00Z',
      pii_level_applied: 'masked',
      data_freshness_warning: 'Meta Ads has not synced for 9 hours.',
      units: 2,
    };
    const { units: _, ...known } = meta;
    expect(parseSuccess({ data: { revenue: 12, email: 'j@x.org' }, meta })).toEqual({
      ok: true,
      success: known,
    });
  });

  it('reads the two flags of a write-back result from either place', () => {
    const meta = { data_as_of: '2026-11-01' };
    expect(parseSuccess({ data: { refused: 'circuit_breaker' }, meta })).toMatchObject({
      success: { refused: 'circuit_breaker' },
    });
    expect(parseSuccess({ data: {}, meta: { meta_state_inconsistent: true } })).toEqual({
      ok: true,
      success: { meta_state_inconsistent: true },
    });
  });

  it('reads a freshness warning from either place, be it words or a flag', () => {
    const meta = { data_as_of: '2026-11-01' };
    const warned = (data: object, more = {}) => parseSuccess({ data, meta: { ...meta, ...more } });
    expect(warned({ data_freshness_warning: 'Meta is late.' })).toMatchObject({
      success: { data_freshness_warning: 'Meta is late.' },
    });
    expect(warned({}, { data_freshness_warning: true })).toMatchObject({
      success: { data_freshness_warning: 'yes' },
    });
    for (const none of [false, null, '', 0]) {
      expect(warned({}, { data_freshness_warning: none })).toEqual({ ok: true, success: meta });
    }
  });

  it('cleans and bounds what it reads', () => {
    const verdict = parseSuccess({
      data: [],
      meta: {
        data_as_of: `now atb_user_abc${'x'.repeat(900)}`,
        data_freshness_warning: 'w\u202e'.repeat(900),
      },
    });
    if (!verdict.ok) throw new Error(verdict.reason);
    expect(verdict.success.data_as_of).toBe('now atb_user_•••');
    expect(verdict.success.data_freshness_warning).toHaveLength(300);
    expect(verdict.success.data_freshness_warning).not.toContain('\u202e');
  });

  it.each([
    ['not-object', 'text'],
    ['error', { error: {}, data: {}, meta: { data_as_of: 'x' } }],
    ['no-data', { meta: { data_as_of: 'x' } }],
    ['no-data', { data: 'rows', meta: { data_as_of: 'x' } }],
    ['no-meta', { data: {} }],
    ['no-meta', { data: {}, meta: ['x'] }],
    ['no-known-key', { data: { refused: 'x' }, meta: { total: 3, data_as_of: 7 } }],
    ['rest', { data: {}, meta: { request_id: 'req_1' } }],
    ['sample', { data: {}, meta: { request_id: '01968a3b-...' } }],
    [
      'unreadable',
      {
        data: {},
        get meta() {
          throw new Error('boom');
        },
      },
    ],
  ])('refuses as %s', (reason, value) => {
    expect(parseSuccess(value)).toEqual({ ok: false, reason });
  });
});
