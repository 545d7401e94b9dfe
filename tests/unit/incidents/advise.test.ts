// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { SuccessMeta } from '../../../lib/atribu/sighting';
import type { Advisory } from '../../../lib/incidents/advisory';
import type { Ledger } from '../../../lib/incidents/incident';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { advisoriesFor, countFor } from '../../../lib/incidents/projections';
import { failed, ledgerOf, requestId, source, succeeded, T0 } from './build';

const S = 1000;
const MINUTE = 60 * S;
const HOUR = 60 * MINUTE;
const here = { surface: 'claude', host: 'claude.ai', conversation: 'c1', tabId: 7 };

type Options = Parameters<typeof succeeded>[2];
const stale = (at = T0, ageMs = 9 * HOUR, more: SuccessMeta = {}, options: Options = {}) =>
  succeeded(
    at,
    { request_id: requestId(at), data_as_of: new Date(at - ageMs).toISOString(), ...more },
    options,
  );
const fresh = (at: number, options: Options = {}) => stale(at, MINUTE, {}, options);
const refused = (at: number) =>
  succeeded(
    at,
    { request_id: requestId(at), refused: 'circuit_breaker' },
    { evidence: { tool: 'apply_recommendation' } },
  );
const masked = (at = T0, options: Options = {}) =>
  succeeded(at, { pii_level_applied: 'masked' }, { evidence: { tool: 'list_visitors' }, ...options });

function only(ledger: Ledger): Advisory {
  const [advisory, ...others] = ledger.advisories;
  if (!advisory || others.length > 0)
    throw new Error(`${ledger.advisories.length} advisories instead of one`);
  return advisory;
}
const shown = (ledger: Ledger, now: number) =>
  advisoriesFor(ledger.advisories, here, now).map(({ kind }) => kind);

describe('an advisory', () => {
  it('tells which chat and call it is about, and when', () => {
    expect(only(ledgerOf(stale(T0, 9 * HOUR, {}, { evidence: { connector: 'Atribu' } })))).toEqual({
      id: expect.stringMatching(/^stale_data:\w+$/),
      kind: 'stale_data',
      ...here,
      documentId: 'load-1',
      tool: 'top_campaigns',
      connector: 'Atribu',
      requestId: requestId(T0),
      dataAsOf: T0 - 9 * HOUR,
      endsAt: null,
      firstSeenAt: T0,
      lastSeenAt: T0,
    });
  });

  it('comes of what happens now and is certainly Atribu’s, and of nothing else', () => {
    const quiet = [
      stale(T0, 9 * HOUR, {}, { evidence: { replayed: true } }),
      stale(T0, 9 * HOUR, {}, { isCertain: false }),
      fresh(T0),
      succeeded(T0),
    ];
    for (const event of quiet) expect(reduce(emptyLedger, event)).toBe(emptyLedger);
  });

  it('is never in the badge', () => {
    const ledger = ledgerOf(stale(), masked(), refused(T0));
    expect(ledger.advisories).toHaveLength(3);
    expect(countFor(ledger.incidents, here)).toBe(0);
  });

  it('is one a chat and kind, whatever the tool, and keeps its place and id', () => {
    const first = only(ledgerOf(stale()));
    const again = ledgerOf(
      stale(),
      stale(
        T0 + MINUTE,
        8 * HOUR,
        { data_freshness_warning: 'Shopify is late.' },
        { evidence: { tool: 'get_funnel' } },
      ),
    );
    expect(only(again)).toMatchObject({
      id: first.id,
      tool: 'get_funnel',
      requestId: requestId(T0 + MINUTE),
      provider: 'Shopify',
      dataAsOf: T0 + MINUTE - 8 * HOUR,
      firstSeenAt: T0,
      lastSeenAt: T0 + MINUTE,
    });
    const elsewhere = [
      { evidence: { conversation: 'c2' } },
      { source: { host: 'chatgpt.com' } },
      { evidence: { surface: 'chatgpt' } },
    ];
    for (const options of elsewhere) {
      const two = ledgerOf(stale(), stale(T0 + S, 9 * HOUR, {}, options)).advisories;
      expect(new Set(two.map(({ id }) => id)).size).toBe(2);
    }
  });

  it('is not renewed by an answer that is heard again, or came before', () => {
    const ledger = ledgerOf(stale());
    for (const at of [T0 + S, T0 + HOUR]) {
      const { request_id } = { request_id: requestId(T0) };
      expect(reduce(ledger, stale(at, 20 * HOUR, { request_id }))).toBe(ledger);
      expect(reduce(ledger, stale(at, 20 * HOUR, { request_id: requestId(T0 - S) }))).toBe(ledger);
    }
  });

  it('stays away once it was put away, in its chat', () => {
    const { id } = only(ledgerOf(stale()));
    const away = ledgerOf(stale(), { type: 'advisory.dismissed', at: T0 + S, id });
    expect(shown(away, T0 + S)).toEqual([]);
    expect(reduce(away, stale(T0 + HOUR))).toBe(away);
    expect(reduce(reduce(away, fresh(T0 + HOUR)), stale(T0 + 2 * HOUR)).advisories).toHaveLength(1);
    expect(reduce(away, { type: 'advisory.dismissed', at: T0 + 2 * S, id })).toBe(away);
    expect(reduce(away, { type: 'advisory.dismissed', at: T0 + 2 * S, id: 'other' })).toBe(away);
    expect(
      reduce(away, stale(T0 + HOUR, 9 * HOUR, {}, { evidence: { conversation: 'c2' } })).advisories,
    ).toHaveLength(2);
  });
});

describe('stale data', () => {
  it('keeps the newest time of the data, and the integration that goes with it', () => {
    const meta = { data_freshness_warning: 'Meta Ads is late.' };
    const shopify = { data_freshness_warning: 'Shopify is late.' };
    const newerFirst = ledgerOf(stale(T0, 9 * HOUR, meta), stale(T0 + MINUTE, 20 * HOUR, shopify));
    expect(only(newerFirst)).toMatchObject({ dataAsOf: T0 - 9 * HOUR, provider: 'Meta Ads' });
    const olderFirst = ledgerOf(stale(T0, 20 * HOUR, shopify), stale(T0 + MINUTE, 9 * HOUR, meta));
    expect(only(olderFirst)).toMatchObject({ dataAsOf: T0 + MINUTE - 9 * HOUR, provider: 'Meta Ads' });
    const unnamed = only(ledgerOf(stale(T0, 20 * HOUR, shopify), stale(T0 + MINUTE, 9 * HOUR)));
    expect(unnamed).not.toHaveProperty('provider');
    const fresher = only(ledgerOf(stale(T0, 9 * HOUR), stale(T0 + MINUTE, 20 * HOUR, shopify)));
    expect(fresher).toMatchObject({ dataAsOf: T0 - 9 * HOUR });
    expect(fresher).not.toHaveProperty('provider');
    const sameSync = only(ledgerOf(stale(T0, 9 * HOUR), stale(T0 + MINUTE, 9 * HOUR + MINUTE, meta)));
    expect(sameSync).toMatchObject({ dataAsOf: T0 - 9 * HOUR, provider: 'Meta Ads' });
  });

  it('is over with a fresh answer of the same tool, and back with the next stale one', () => {
    const over = ledgerOf(stale(), fresh(T0 + HOUR));
    expect(shown(over, T0 + HOUR)).toEqual([]);
    expect(reduce(over, fresh(T0 + 2 * HOUR))).toBe(over);
    const back = reduce(over, stale(T0 + 2 * HOUR, 7 * HOUR));
    expect(only(back)).toMatchObject({ id: only(over).id, endsAt: null, dataAsOf: T0 - 5 * HOUR });
    expect(shown(back, T0 + 2 * HOUR)).toEqual(['stale_data']);
  });

  it('is not over with another tool’s fresh answer, nor with one that came before', () => {
    const ledger = ledgerOf(stale());
    expect(reduce(ledger, fresh(T0 + HOUR, { evidence: { tool: 'get_funnel' } }))).toBe(ledger);
    const before = stale(T0 + HOUR, MINUTE, { request_id: requestId(T0 - S) });
    expect(reduce(ledger, before)).toBe(ledger);
  });

  it('is dated by the server’s clock, however wrong the local one is', () => {
    const skewed = T0 + 12 * HOUR;
    const now = { request_id: requestId(T0), data_as_of: new Date(T0 - HOUR).toISOString() };
    expect(reduce(emptyLedger, succeeded(skewed, now))).toBe(emptyLedger);
  });

  it('goes by the person’s limit where there is one', () => {
    const event = stale(T0, 2 * HOUR);
    if (event.type !== 'call.succeeded') throw new Error('unreachable');
    const strict = { ...event, success: { ...event.success, staleAfterMs: HOUR } };
    expect(reduce(emptyLedger, event)).toBe(emptyLedger);
    expect(only(reduce(emptyLedger, strict)).kind).toBe('stale_data');
  });
});

describe('the breaker of recommendations', () => {
  it('ends half an hour after the first refusal, by the server’s clock', () => {
    const late = succeeded(
      T0 + 2 * S,
      { request_id: requestId(T0), refused: 'circuit_breaker' },
      { evidence: { tool: 'apply_recommendation' } },
    );
    const ledger = ledgerOf(late, refused(T0 + 10 * MINUTE));
    expect(only(ledger).endsAt).toBe(T0 + 30 * MINUTE);
    expect(shown(ledger, T0 + 30 * MINUTE - 1)).toEqual(['recommendation_breaker']);
    expect(shown(ledger, T0 + 30 * MINUTE)).toEqual([]);
    expect(only(reduce(ledger, refused(T0 + 40 * MINUTE))).endsAt).toBe(T0 + 70 * MINUTE);
  });

  it('is over once a recommendation was applied', () => {
    const done = succeeded(
      T0 + MINUTE,
      { request_id: requestId(T0 + MINUTE) },
      { evidence: { tool: 'apply_recommendation' } },
    );
    expect(shown(ledgerOf(refused(T0), done), T0 + MINUTE)).toEqual([]);
  });

  it('does not count as a success of the tool', () => {
    const trouble = failed({ code: 'writeback_disabled' }, { evidence: { tool: 'apply_recommendation' } });
    expect(ledgerOf(trouble, refused(T0 + S)).incidents[0]?.closed).toBeUndefined();
    const token = failed({ code: 'token_expired' }, { evidence: { tool: 'apply_recommendation' } });
    expect(ledgerOf(token, refused(T0 + S)).incidents[0]?.closed?.as).toBe('resolved');
  });
});

describe('masked details', () => {
  it('are told once a chat, and over where they are shown in full', () => {
    const ledger = ledgerOf(masked(), masked(T0 + MINUTE), masked(T0 + 2 * MINUTE));
    expect(only(ledger)).toMatchObject({ kind: 'masked_pii', firstSeenAt: T0 });
    const full = succeeded(
      T0 + HOUR,
      { pii_level_applied: 'full' },
      { evidence: { tool: 'list_conversions' } },
    );
    expect(shown(reduce(ledger, full), T0 + HOUR)).toEqual([]);
  });
});

describe('a chat that gets its id', () => {
  const unnamed = { evidence: { conversation: null } };
  const named: LedgerEvent = {
    type: 'page.named',
    at: T0 + 2 * S,
    page: { surface: 'claude', conversation: 'c1', ...source },
  };

  it('takes its advisories along', () => {
    expect(only(ledgerOf(stale(T0, 9 * HOUR, {}, unnamed), named)).conversation).toBe('c1');
    const other = ledgerOf(stale(T0, 9 * HOUR, {}, { ...unnamed, source: { tabId: 8 } }));
    expect(reduce(other, named)).toBe(other);
  });

  it('has one a kind after that, too, and what was put away stays so', () => {
    const before = ledgerOf(stale(T0, 9 * HOUR, {}, unnamed));
    const { id } = only(before);
    const both = reduce(before, stale(T0 + S, 8 * HOUR));
    expect(both.advisories).toHaveLength(2);
    expect(only(reduce(both, named))).toMatchObject({
      id,
      conversation: 'c1',
      dataAsOf: T0 + S - 8 * HOUR,
      lastSeenAt: T0 + S,
    });
    const away = reduce(both, { type: 'advisory.dismissed', at: T0 + S, id });
    expect(only(reduce(away, named))).toMatchObject({ id, dismissedAt: T0 + S });
  });
});

it('forgets tabs when a browser session begins, once', () => {
  const ledger = reduce(ledgerOf(stale()), { type: 'tabs.forgotten' });
  expect(only(ledger)).toMatchObject({ tabId: null, documentId: null });
  expect(reduce(ledger, { type: 'tabs.forgotten' })).toBe(ledger);
});

describe('what is known of a whoami', () => {
  const whoami = (at: number, facts: SuccessMeta['whoami'], more: SuccessMeta = {}, options: Options = {}) =>
    succeeded(
      at,
      { whoami: facts, ...more },
      { evidence: { tool: 'whoami', ...options.evidence }, ...options },
    );

  it('is what the last one said, whatever the chat, and when', () => {
    const ledger = ledgerOf(
      whoami(T0, { role: 'viewer', used: 3 }),
      whoami(T0 + HOUR, { role: 'owner' }, {}, { evidence: { tool: 'whoami', conversation: 'c2' } }),
    );
    expect(ledger.facts).toEqual({ role: 'owner', saidAt: T0 + HOUR });
    expect(reduce(ledger, succeeded(T0 + 2 * HOUR))).toBe(ledger);
  });

  it('is dated by the server, and nothing older replaces it', () => {
    const ledger = ledgerOf(whoami(T0 + S, { role: 'owner' }, { request_id: requestId(T0) }));
    expect(ledger.facts?.saidAt).toBe(T0);
    expect(reduce(ledger, whoami(T0 + HOUR, { role: 'viewer' }, { request_id: requestId(T0) }))).toBe(ledger);
    expect(reduce(ledger, whoami(T0 + S, { role: 'viewer' }, { request_id: requestId(T0 - 1) }))).toBe(
      ledger,
    );
  });

  it('may come from an old chat only where the server’s time dates it, within a month', () => {
    const old = { evidence: { tool: 'whoami', replayed: true } };
    expect(reduce(emptyLedger, whoami(T0, { role: 'owner' }, {}, old))).toBe(emptyLedger);
    const dated = whoami(T0, { role: 'owner' }, { request_id: requestId(T0 - 48 * HOUR) }, old);
    expect(reduce(emptyLedger, dated).facts).toEqual({ role: 'owner', saidAt: T0 - 48 * HOUR });
    const ancient = whoami(T0, { role: 'owner' }, { request_id: requestId(T0 - 31 * 24 * HOUR) }, old);
    expect(reduce(emptyLedger, ancient)).toBe(emptyLedger);
  });

  it('is nothing where it is not certain whose it was', () => {
    expect(reduce(emptyLedger, whoami(T0, { role: 'owner' }, {}, { isCertain: false }))).toBe(emptyLedger);
  });
});
