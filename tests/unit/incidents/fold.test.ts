// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../lib/atribu/envelope';
import { reduce } from '../../../lib/incidents/ledger';
import { failed, ledgerOf, onlyCard, requestId, T0 } from './build';

const S = 1000;
const limited = (retry_after: number) => ({ code: 'rate_limited', retryable: true, retry_after });

describe('the same failure seen again', () => {
  it('changes nothing: not the count, not the deadline, not even the reference', () => {
    const ledger = ledgerOf(failed(limited(12)));
    expect(reduce(ledger, failed({ ...limited(12), request_id: requestId(T0) }, { at: T0 + 5 * S }))).toBe(
      ledger,
    );
  });

  it('changes nothing when an old chat shows it once more', () => {
    const ledger = ledgerOf(failed(limited(12)));
    const replayed = failed(
      { ...limited(12), request_id: requestId(T0) },
      { at: T0 + 60 * S, evidence: { replayed: true } },
    );
    expect(reduce(ledger, replayed)).toBe(ledger);
  });

  it('raises a likely card to certain, never the other way', () => {
    const likely = failed({}, { certainty: 'likely' });
    const certain = failed({}, { certainty: 'certain' });
    expect(onlyCard(ledgerOf(likely, certain)).certainty).toBe('certain');
    const sure = ledgerOf(certain);
    expect(reduce(sure, likely)).toBe(sure);
  });

  it('fills in tool, connector, scope and conversation that were not known', () => {
    const vague = { tool: undefined, conversation: null };
    const full = { connector: 'Atribu', scope: { workspace_id: 'w1' }, route: 'dom' as const };
    expect(onlyCard(ledgerOf(failed({}, { evidence: vague }), failed({}, { evidence: full })))).toMatchObject(
      {
        tool: 'top_campaigns',
        tools: ['top_campaigns'],
        connector: 'Atribu',
        scope: { workspace_id: 'w1' },
        conversation: 'c1',
        count: 1,
      },
    );
  });

  it('leaves live what was first seen live, and replayed what was first seen replayed', () => {
    const live = failed(limited(12));
    const replayed = failed(limited(12), { evidence: { replayed: true } });
    expect(onlyCard(ledgerOf(live, replayed)).origin).toBe('live');
    const card = onlyCard(ledgerOf(replayed, live));
    expect(card.origin).toBe('replayed');
    expect(card.readyAt).toBeNull();
  });
});

describe('a repeat while the card is open', () => {
  it('is one more in it, with the newest request id and the newest deadline', () => {
    const card = onlyCard(
      ledgerOf(
        failed(limited(12)),
        failed(limited(40), { at: T0 + 20 * S }),
        failed(limited(5), { at: T0 + 70 * S }),
      ),
    );
    expect(card).toMatchObject({
      id: requestId(T0),
      count: 3,
      envelope: { request_id: requestId(T0 + 70 * S), retry_after: 5 },
      failedAt: T0 + 70 * S,
      readyAt: T0 + 75 * S,
      firstSeenAt: T0,
      lastSeenAt: T0 + 70 * S,
      seenIds: [requestId(T0), requestId(T0 + 20 * S), requestId(T0 + 70 * S)],
    });
  });

  it('keeps the newest failure’s facts when an older one arrives late', () => {
    const late = failed({ ...limited(30), request_id: requestId(T0) }, { at: T0 + 9 * S });
    const card = onlyCard(ledgerOf(failed(limited(12), { at: T0 + 5 * S }), late));
    expect(card).toMatchObject({ count: 2, failedAt: T0 + 5 * S, readyAt: T0 + 17 * S });
  });

  it('does not fold another tool, chat, tab, host or surface', () => {
    const others = [
      { evidence: { tool: 'top_creatives' } },
      { evidence: { tool: undefined } },
      { evidence: { conversation: 'c2' } },
      { evidence: { surface: 'generic' } },
      { source: { host: 'other.example' } },
    ];
    for (const options of others) {
      expect(ledgerOf(failed(), failed({}, { at: T0 + S, ...options })).incidents).toHaveLength(2);
    }
    const unnamed = { evidence: { conversation: null } };
    const otherTab = { at: T0 + S, ...unnamed, source: { tabId: 8 } };
    expect(ledgerOf(failed({}, unnamed), failed({}, otherTab)).incidents).toHaveLength(2);
    expect(ledgerOf(failed({}, unnamed), failed({}, { ...otherTab, source: {} })).incidents).toHaveLength(1);
  });

  it('folds whatever the tool where the trouble is the account’s, and names every tool', () => {
    const card = onlyCard(
      ledgerOf(
        failed({ code: 'token_expired' }),
        failed({ code: 'token_expired' }, { at: T0 + S, evidence: { tool: 'top_creatives' } }),
      ),
    );
    expect(card).toMatchObject({
      count: 2,
      tool: 'top_creatives',
      tools: ['top_campaigns', 'top_creatives'],
    });
  });

  it('keeps two integrations apart, and lets one that is not named join', () => {
    const connector = (message: string, at: number) =>
      failed({ code: 'connector_expired', message }, { at, evidence: { tool: `tool_${at}` } });
    const ledger = ledgerOf(
      connector('The Meta Ads connection has expired.', T0),
      connector('The Google Ads connection has expired.', T0 + S),
      connector('The Meta Ads connection has expired.', T0 + 2 * S),
    );
    expect(ledger.incidents.map(({ provider, count }) => [provider, count])).toEqual([
      ['Meta Ads', 2],
      ['Google Ads', 1],
    ]);
    const joined = onlyCard(
      ledgerOf(
        connector('The Meta Ads connection has expired.', T0),
        connector('A connection has expired.', T0 + S),
      ),
    );
    expect(joined).toMatchObject({ provider: 'Meta Ads', count: 2 });
  });

  it('never lets an old chat’s error into a live card, or restart its deadline; old ones fold among themselves', () => {
    const old = (n: number) =>
      failed(
        { ...limited(12), request_id: requestId(T0 - n * S) },
        { at: T0 + n, evidence: { replayed: true } },
      );
    const ledger = ledgerOf(failed(limited(12)), old(100), old(50));
    expect(ledger.incidents.map(({ origin, count, readyAt }) => [origin, count, readyAt])).toEqual([
      ['live', 1, T0 + 12 * S],
      ['replayed', 2, null],
    ]);
    expect(ledger.incidents[1]?.failedAt).toBe(T0 - 50 * S);
  });
});

describe('a closed card', () => {
  const closed = ledgerOf(failed(limited(12)), { type: 'incident.dismissed', at: T0 + S, id: requestId(T0) });

  it('stays closed when the same failure is seen again', () => {
    expect(reduce(closed, failed(limited(12), { at: T0 }))).toBe(closed);
  });

  it('learns nothing more, and joins no open card, when another route tells more of it', () => {
    const cut = { code: 'rate_limited', message: undefined, retryable: true, partial: true as const };
    const vague = { certainty: 'likely' as const, evidence: { conversation: null, tool: undefined } };
    const dismissed = ledgerOf(failed(cut, vague), { type: 'incident.dismissed', at: T0, id: requestId(T0) });
    expect(reduce(dismissed, failed(limited(12)))).toBe(dismissed);
    const withOpen = reduce(dismissed, failed(limited(12), { at: T0 + 60 * S }));
    expect(reduce(withOpen, failed(limited(12)))).toBe(withOpen);
  });

  it('makes way for a new card when the same trouble happens again', () => {
    const ledger = reduce(closed, failed(limited(12), { at: T0 + 60 * S }));
    expect(ledger.incidents.map((card) => card.closed?.as)).toEqual(['dismissed', undefined]);
    expect(ledger.incidents[1]?.count).toBe(1);
  });

  it('opens again when restored, and takes in what happened meanwhile', () => {
    const restored = reduce(closed, { type: 'incident.restored', id: requestId(T0) });
    expect(onlyCard(restored)).toEqual(onlyCard(ledgerOf(failed(limited(12)))));
    const both = reduce(reduce(closed, failed(limited(5), { at: T0 + 60 * S })), {
      type: 'incident.restored',
      id: requestId(T0),
    });
    expect(onlyCard(both)).toMatchObject({ id: requestId(T0), count: 2, readyAt: T0 + 65 * S });
  });

  it('is left alone by a second dismissal, and by ids nobody knows', () => {
    expect(reduce(closed, { type: 'incident.dismissed', at: T0 + 9 * S, id: requestId(T0) })).toBe(closed);
    expect(reduce(closed, { type: 'incident.dismissed', at: T0, id: 'nobody' })).toBe(closed);
    expect(reduce(closed, { type: 'incident.restored', id: 'nobody' })).toBe(closed);
  });

  it('is found by any request id in it, because it may have merged since the person saw it', () => {
    const ledger = ledgerOf(failed(), failed({}, { at: T0 + S }));
    const dismissed = reduce(ledger, { type: 'incident.dismissed', at: T0 + 2 * S, id: requestId(T0 + S) });
    expect(onlyCard(dismissed).closed?.as).toBe('dismissed');
  });
});

describe('a cut text', () => {
  const cutWithId = { code: 'rate_limited', message: undefined, retryable: true, partial: true as const };
  const cut = { ...cutWithId, request_id: undefined, message: 'Per-minute rate limit exceeded.' };
  const whole = { ...limited(12), message: 'Per-minute rate limit exceeded.' };

  it('is completed by the whole one, not doubled, in either order', () => {
    const completed = ledgerOf(failed(cutWithId), failed(whole));
    const other = ledgerOf(failed(whole), failed(cutWithId));
    expect(onlyCard(completed)).toEqual(onlyCard(other));
    expect(onlyCard(completed).envelope.partial).toBeUndefined();
    expect(onlyCard(completed).readyAt).toBe(T0 + 12 * S);
  });

  it('counts from when it was first seen, where only that is known', () => {
    const opaque = { request_id: 'opaque-id' };
    const completed = ledgerOf(
      failed({ ...cutWithId, ...opaque }),
      failed({ ...whole, ...opaque }, { at: T0 + 20 * S }),
    );
    expect(onlyCard(completed)).toMatchObject({ failedAt: T0, readyAt: T0 + 12 * S });
  });

  it('is completed by the whole one even where its request id was cut off', () => {
    const ledger = ledgerOf(failed(cut, { evidence: { tool: undefined } }), failed(whole, { at: T0 }));
    expect(onlyCard(ledger)).toMatchObject({
      count: 1,
      tool: 'top_campaigns',
      envelope: { request_id: requestId(T0) },
      readyAt: T0 + 12 * S,
    });
    expect(onlyCard(reduce(ledger, failed(whole, { at: T0 + 60 * S }))).count).toBe(2);
  });

  it('adds nothing to a card that tells more', () => {
    const ledger = ledgerOf(failed(whole), failed(whole, { at: T0 + S }));
    const after = reduce(ledger, failed(cut, { at: T0 + 2 * S, evidence: { tool: undefined } }));
    expect(onlyCard(after)).toMatchObject({ count: 2, readyAt: T0 + 13 * S });
    expect(reduce(after, failed(cut, { at: T0 + 3 * S }))).toBe(after);
  });

  it('is a live failure of its own beside an old chat’s, unless its words are the same', () => {
    const old = failed({ ...whole, message: 'Another time.' }, { evidence: { replayed: true } });
    expect(ledgerOf(old, failed(cut, { at: T0 + S })).incidents.map(({ origin }) => origin)).toEqual([
      'replayed',
      'live',
    ]);
    const same = failed(whole, { evidence: { replayed: true } });
    expect(onlyCard(ledgerOf(same, failed(cut, { at: T0 + S }))).origin).toBe('replayed');
  });

  it('does not bring back a dismissed card', () => {
    const dismissed = ledgerOf(failed(whole), { type: 'incident.dismissed', at: T0 + S, id: requestId(T0) });
    expect(onlyCard(reduce(dismissed, failed(cut, { at: T0 + 2 * S }))).closed?.as).toBe('dismissed');
    const other = reduce(
      dismissed,
      failed({ ...cut, message: 'The plan allowance is used up.' }, { at: T0 + 2 * S }),
    );
    expect(other.incidents).toHaveLength(2);
  });

  it('is put together from two pieces', () => {
    const pieces = ledgerOf(
      failed({ ...cutWithId, message: 'Slow down.', retryable: undefined }),
      failed({ ...cutWithId, retry_after: 12 }),
    );
    expect(onlyCard(pieces).envelope).toMatchObject({
      message: 'Slow down.',
      retry_after: 12,
      partial: true,
    });
  });
});

describe('a tool that becomes known later', () => {
  const blind = (n: number) => failed({}, { at: T0 + n, evidence: { tool: undefined, route: 'dom' } });
  const seen = (n: number, tool: string) => failed({}, { at: T0 + n, evidence: { tool } });

  it('merges a card into the one of that tool', () => {
    const ledger = ledgerOf(seen(1, 'a'), blind(2), seen(2, 'a'));
    expect(onlyCard(ledger)).toMatchObject({
      count: 2,
      tools: ['a'],
      envelope: { request_id: requestId(T0 + 2) },
    });
  });

  it.each([[[1, 2]], [[2, 1]]])('parts two calls that only looked alike, told in the order %j', (order) => {
    const tools = ['', 'a', 'b'];
    const ledger = ledgerOf(blind(1), blind(2), ...order.map((n) => seen(n, String(tools[n]))));
    expect(ledger.incidents.map((card) => [card.tools, card.seenIds, card.count]).sort()).toEqual([
      [['a'], [requestId(T0 + 1)], 1],
      [['b'], [requestId(T0 + 2)], 1],
    ]);
    expect(new Set(ledger.incidents.map(({ id }) => id)).size).toBe(2);
  });
});

describe('bounds', () => {
  it('remembers a hundred request ids of a card, its own always among them', () => {
    const events = Array.from({ length: 130 }, (_, n) => failed({}, { at: T0 + n * 61 * S }));
    const card = onlyCard(ledgerOf(...events));
    expect(card.count).toBe(130);
    expect(card.seenIds).toHaveLength(100);
    expect(card.seenIds[0]).toBe(card.id);
    expect(card.seenIds.at(-1)).toBe(requestId(T0 + 129 * 61 * S));
  });

  it('lets one host make 30 live cards a minute, and others none the fewer', () => {
    const flood = Array.from({ length: 50 }, (_, n) =>
      failed({}, { at: T0 + n, evidence: { tool: `t${n}` } }),
    );
    const ledger = ledgerOf(...flood);
    expect(ledger.incidents).toHaveLength(30);
    expect(reduce(ledger, failed({}, { at: T0 + 99, evidence: { tool: 'x' } }))).toBe(ledger);
    const elsewhere = failed({}, { at: T0 + 99, source: { host: 'chatgpt.com' } });
    expect(reduce(ledger, elsewhere).incidents).toHaveLength(31);
    const later = failed({}, { at: T0 + 61 * S, evidence: { tool: 'x' } });
    expect(reduce(ledger, later).incidents).toHaveLength(31);
  });
});

describe('time', () => {
  it('takes the server’s own, from the request id', () => {
    const card = onlyCard(ledgerOf(failed({ ...limited(12), request_id: requestId(T0 - 3 * S) })));
    expect([card.failedAt, card.readyAt]).toEqual([T0 - 3 * S, T0 + 9 * S]);
  });

  it('takes the moment of sighting where the server’s cannot be right, or is not known', () => {
    for (const request_id of [requestId(T0 - 5 * 3600 * S), requestId(T0 + 600 * S), 'opaque-id']) {
      expect(onlyCard(ledgerOf(failed({ ...limited(12), request_id }))).readyAt).toBe(T0 + 12 * S);
    }
  });

  it('dates an old chat’s error by its request id, however old', () => {
    const request_id = requestId(T0 - 90 * 86_400 * S);
    const card = onlyCard(ledgerOf(failed({ request_id }, { evidence: { replayed: true } })));
    expect(card.failedAt).toBe(T0 - 90 * 86_400 * S);
  });
});

describe('errors that the chat app hid', () => {
  const hidden = (
    at: number,
    callId: string | undefined,
    more: Partial<Envelope> = {},
    conversation: string | null = 'c1',
  ) =>
    failed(
      { code: 'hidden_error', hidden: 'other', request_id: undefined, ...more },
      { at, evidence: { callId, conversation } },
    );

  it('are known by the app’s id, else by the call’s, in any chat', () => {
    const id = { request_id: 'req_011CZZEKTg46q9RcRfVi7FWh' };
    expect(onlyCard(ledgerOf(hidden(T0, 'toolu_0001', id), hidden(T0 + S, 'toolu_0002', id))).count).toBe(1);
    const twice = ledgerOf(
      hidden(T0, 'toolu_0001'),
      hidden(T0 + S, 'toolu_0002'),
      hidden(T0 + 2 * S, 'toolu_0001'),
    );
    expect(onlyCard(twice)).toMatchObject({ count: 2, failedAt: T0 + S });
    expect(onlyCard(ledgerOf(hidden(T0, 'toolu_0001', {}, null), hidden(T0 + S, 'toolu_0001'))).count).toBe(
      1,
    );
  });

  it('without either, or with a number for an id, are one as long as they say the same', () => {
    for (const callId of [undefined, '1', '42']) {
      const ledger = ledgerOf(hidden(T0, callId), hidden(T0 + S, callId === '1' ? '2' : callId));
      expect(onlyCard(ledger).count).toBe(1);
    }
  });
});
