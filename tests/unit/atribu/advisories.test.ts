import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ADVISORY_KINDS, type AdvisoryKind, adviceIn } from '../../../lib/atribu/advisories';
import { explainAdvisory } from '../../../lib/atribu/explain-advisory';
import { dataTime } from '../../../lib/atribu/freshness';
import { judgeLink } from '../../../lib/atribu/links';
import type { SuccessMeta } from '../../../lib/atribu/sighting';
import { advisories } from '../../../lib/i18n/en/advisories';

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

describe('dataTime', () => {
  it.each([
    ['2026-11-20T05:20:00Z', '2026-11-20T05:20:00Z'],
    ['2026-11-20T05:20:00.123456Z', '2026-11-20T05:20:00.123Z'],
    ['2026-11-20 05:20', '2026-11-20T05:20:00Z'],
    ['2026-11-20T05:20:00', '2026-11-20T05:20:00Z'],
    ['2026-11-20 05:20:00 UTC', '2026-11-20T05:20:00Z'],
    ['2026-11-20T05:20:00-03:00', '2026-11-20T08:20:00Z'],
    ['2026-11-20T05:20:00-0330', '2026-11-20T08:50:00Z'],
    ['2026-11-20T05:20:00+02', '2026-11-20T03:20:00Z'],
  ])('reads %s', (text, iso) => {
    expect(dataTime(text)).toEqual({ at: Date.parse(iso), exact: true });
  });

  it('takes a mere date for the end of that day, and for no time to show', () => {
    expect(dataTime('2026-11-20')).toEqual({ at: Date.UTC(2026, 10, 21) - 1, exact: false });
  });

  it.each([
    undefined,
    '',
    'yesterday',
    '5 hours ago',
    '2026-13-40',
    '2026-11-20T99:00Z',
    '1763633400',
    'Fri, 20 Nov 2026',
  ])('reads nothing out of %j', (text) => {
    expect(dataTime(text)).toBeNull();
  });
});

describe('adviceIn', () => {
  const of = (success: SuccessMeta, tool = 'top_campaigns', staleAfterMs?: number) =>
    adviceIn(success, { tool, at: NOON, staleAfterMs });
  const kinds = (success: SuccessMeta, tool?: string) => of(success, tool).raised.map(({ kind }) => kind);

  it('says nothing of an answer that says nothing', () => {
    expect(of({ request_id: 'r' })).toEqual({ raised: [], over: [] });
  });

  it('bears with data up to the age that was chosen, though Atribu warns of it from six hours on', () => {
    const success = { data_as_of: new Date(NOON - 9 * HOUR).toISOString(), data_freshness_warning: 'Old.' };
    expect(of(success, 'top_campaigns', 12 * HOUR)).toEqual({ raised: [], over: ['stale_data'] });
    expect(of(success, 'top_campaigns', 8 * HOUR).raised).toHaveLength(1);
    // What the warning is about is not known, or not this age.
    expect(of({ data_freshness_warning: 'Old.' }, 'top_campaigns', 12 * HOUR).raised).toHaveLength(1);
    const fresh = { ...success, data_as_of: new Date(NOON - HOUR).toISOString() };
    expect(of(fresh, 'top_campaigns', 12 * HOUR).raised).toHaveLength(1);
  });

  it('calls data stale that is older than six hours, and fresh that is not', () => {
    const at = (ms: number) => ({ data_as_of: new Date(ms).toISOString() });
    expect(of(at(NOON - 6 * HOUR))).toEqual({ raised: [], over: ['stale_data'] });
    expect(of(at(NOON - 6 * HOUR - 1)).raised).toEqual([
      { kind: 'stale_data', dataAsOf: NOON - 6 * HOUR - 1, lastsMs: null },
    ]);
    expect(of(at(NOON + HOUR))).toEqual({ raised: [], over: ['stale_data'] });
  });

  it('goes by another limit where there is one', () => {
    const success = { data_as_of: new Date(NOON - 2 * HOUR).toISOString() };
    expect(of(success, 'top_campaigns', HOUR).raised).toHaveLength(1);
    expect(of(success, 'top_campaigns', 3 * HOUR).raised).toHaveLength(0);
  });

  it('believes a warning, whatever the data’s time, and names the one integration that it names', () => {
    const data_as_of = new Date(NOON).toISOString();
    const warn = (data_freshness_warning: string) => of({ data_as_of, data_freshness_warning }).raised;
    expect(warn('Meta Ads has not synced for 9 hours.')).toEqual([
      { kind: 'stale_data', dataAsOf: NOON, provider: 'Meta Ads', lastsMs: null },
    ]);
    expect(warn('Shopify and Stripe have not synced.')[0]).not.toHaveProperty('provider');
    expect(of({ data_freshness_warning: 'yes' }).raised).toEqual([
      { kind: 'stale_data', dataAsOf: null, lastsMs: null },
    ]);
  });

  it('does not show a mere date as a time', () => {
    expect(of({ data_as_of: '2026-11-18' }).raised).toMatchObject([{ dataAsOf: null }]);
    expect(of({ data_as_of: '2026-11-20' })).toEqual({ raised: [], over: ['stale_data'] });
  });

  it('speaks of masked details for tools that answer with people only', () => {
    for (const tool of ['explain_customer_journey', 'list_visitors', 'list_conversions']) {
      expect(kinds({ pii_level_applied: 'masked' }, tool)).toEqual(['masked_pii']);
      expect(of({ pii_level_applied: 'full' }, tool).over).toContain('masked_pii');
    }
    expect(of({ pii_level_applied: 'masked' })).toEqual({ raised: [], over: [] });
    expect(of({ pii_level_applied: 'full' })).toEqual({ raised: [], over: [] });
    expect(adviceIn({ pii_level_applied: 'masked' }, { at: NOON }).raised).toEqual([]);
  });

  it('knows the breaker of recommendations by its word, its half hour, and its end', () => {
    const refused = { refused: 'circuit_breaker' };
    const raised = [{ kind: 'recommendation_breaker', dataAsOf: null, lastsMs: 30 * 60_000 }];
    expect(of(refused, 'apply_recommendation').raised).toEqual(raised);
    expect(adviceIn(refused, { at: NOON }).raised).toEqual(raised);
    expect(of(refused).raised).toEqual([]);
    expect(of({ refused: 'not_allowed' }, 'apply_recommendation').raised).toEqual([]);
    expect(of({}, 'apply_recommendation').over).toEqual(['recommendation_breaker']);
    expect(of(refused, 'apply_recommendation').over).toEqual([]);
  });

  it('tells of a Meta that was edited by hand, and when it no longer is', () => {
    expect(kinds({ meta_state_inconsistent: true })).toEqual(['meta_inconsistent']);
    expect(of({ meta_state_inconsistent: false }).over).toEqual(['meta_inconsistent']);
  });
});

const t = createTranslator({
  locale: 'en',
  messages: { advisories },
  onError: (error) => {
    throw error;
  },
});
const say = (kind: AdvisoryKind, dataAsOf: number | null = null, provider?: string) => {
  const { values } = explainAdvisory({ kind, dataAsOf, ...(provider && { provider }) }, NOON);
  const all = { ...values, time: '05:20', date: '12 November' };
  return {
    title: t(`advisories.${kind}.title`, all),
    meta: t(`advisories.${kind}.meta`, all),
    body: t.markup(`advisories.${kind}.body`, { ...all, trail: (chunks) => `[${chunks}]` }),
  };
};

describe('the words of an advisory', () => {
  it('count hours, then days, then nothing', () => {
    expect(say('stale_data', NOON - 9.9 * HOUR, 'Meta Ads')).toMatchObject({
      title: 'These numbers are 9 hours old',
      meta: 'Meta Ads last synced at 05:20',
    });
    expect(say('stale_data', NOON - HOUR).title).toBe('These numbers are 1 hour old');
    expect(say('stale_data', NOON - 47 * HOUR)).toMatchObject({
      title: 'These numbers are 47 hours old',
      meta: 'Last synced at 05:20',
    });
    expect(say('stale_data', NOON - 71 * HOUR, 'Shopify')).toMatchObject({
      title: 'These numbers are 2 days old',
      meta: 'Shopify last synced on 12 November',
    });
    expect(say('stale_data', NOON - 0.5 * HOUR, 'Shopify')).toMatchObject({
      title: 'These numbers may be out of date',
      meta: 'Shopify has not synced lately',
    });
    expect(say('stale_data', NOON + HOUR).meta).toBe('An integration has not synced lately');
  });

  it.each(ADVISORY_KINDS)('%s: are whole and plain', (kind) => {
    const { title, meta, body } = say(kind, NOON - 9 * HOUR);
    for (const text of [title, meta, body]) {
      expect(text).toMatch(/^[A-Z]/);
      expect(text).not.toMatch(/[{}<>]|\bnone\b|undefined|\s{2}|'|\s[.,]/);
    }
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title + meta).not.toMatch(/\.$|[a-z]_[a-z]/);
    expect(body).toMatch(/\.$/);
  });

  it.each(ADVISORY_KINDS)('%s: speak of the menu trail that they send people to', (kind) => {
    const { action, docs } = explainAdvisory({ kind, dataAsOf: null }, NOON);
    if (action.kind === 'front-door') expect(say(kind).body).toContain(`[${action.trail.join(' › ')}]`);
    expect(judgeLink(docs).ok).toBe(true);
  });

  it('name the three conditions for whole details, and how to look them up', () => {
    expect(explainAdvisory({ kind: 'masked_pii', dataAsOf: null }, NOON)).toMatchObject({
      checklist: ['scope_read_pii', 'include_sensitive', 'pii_mode_full'],
      draft: { key: 'whoami' },
    });
  });
});
