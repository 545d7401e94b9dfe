// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { SuccessMeta } from '../../../lib/atribu/sighting';
import { reduce } from '../../../lib/incidents/ledger';
import { failed, ledgerOf, onlyCard, requestId, succeeded, T0 } from './build';

const S = 1000;
const open = ledgerOf(failed());
const later = (success: SuccessMeta = {}, options: Parameters<typeof succeeded>[2] = {}) =>
  succeeded(T0 + 30 * S, success, options);

describe('a later success', () => {
  it('resolves the incident of the same tool in the same chat', () => {
    expect(onlyCard(reduce(open, later())).closed).toEqual({ as: 'resolved', at: T0 + 30 * S });
  });

  it('resolves a card by any tool folded into it', () => {
    const ledger = ledgerOf(
      failed({ code: 'rate_limited' }),
      failed({ code: 'rate_limited' }, { at: T0 + S, evidence: { tool: 'top_creatives' } }),
    );
    expect(onlyCard(reduce(ledger, later())).closed?.as).toBe('resolved');
  });

  it('changes nothing from another tool, chat, tab, host or surface', () => {
    const others = [
      { evidence: { tool: 'top_creatives' } },
      { evidence: { tool: undefined } },
      { evidence: { conversation: 'c2' } },
      { evidence: { surface: 'generic' } },
      { source: { host: 'other.example' } },
    ];
    for (const options of others) expect(reduce(open, later({}, options))).toBe(open);
    const nowhere = ledgerOf(failed({}, { evidence: { conversation: null } }));
    const inOtherTab = later({}, { evidence: { conversation: null }, source: { tabId: 8 } });
    expect(reduce(nowhere, inOtherTab)).toBe(nowhere);
  });

  it('changes nothing of what is closed already, so that a dismissal stays one', () => {
    const dismissed = reduce(open, { type: 'incident.dismissed', at: T0 + S, id: requestId(T0) });
    expect(reduce(dismissed, later())).toBe(dismissed);
  });

  it('makes way for a new card when the trouble comes back', () => {
    const again = reduce(reduce(open, later()), failed({}, { at: T0 + 60 * S }));
    expect(again.incidents.map((card) => card.closed?.as)).toEqual(['resolved', undefined]);
  });
});

describe('scope', () => {
  const scoped = ledgerOf(failed({}, { evidence: { scope: { workspace_id: 'w1' } } }));
  const withScope = (scope: object) => later({}, { evidence: { scope } });

  it('must be the failed call’s where that had one', () => {
    expect(reduce(scoped, withScope({ workspace_id: 'w2' }))).toBe(scoped);
    expect(reduce(scoped, later())).toBe(scoped);
    expect(onlyCard(reduce(scoped, withScope({ workspace_id: 'w1', profile_id: 'p1' }))).closed?.as).toBe(
      'resolved',
    );
  });

  it('may be any where the failed call had none: that is how workspace_required ends', () => {
    const missing = ledgerOf(failed({ code: 'workspace_required' }));
    expect(onlyCard(reduce(missing, withScope({ workspace_id: 'w2' }))).closed?.as).toBe('resolved');
  });
});

describe('a bad token', () => {
  it.each(['auth_required', 'token_expired'])('%s ends with any success of Atribu’s', (code) => {
    const ledger = ledgerOf(failed({ code }));
    const other = { evidence: { tool: 'whoami' } };
    expect(onlyCard(reduce(ledger, later({}, other))).closed?.as).toBe('resolved');
    expect(reduce(ledger, later({}, { ...other, isOurs: false }))).toBe(ledger);
  });
});

describe('time', () => {
  it('is the server’s where both have one: a success before the failure never resolves', () => {
    expect(reduce(open, later({ request_id: requestId(T0 - 1) }))).toBe(open);
    expect(onlyCard(reduce(open, later({ request_id: requestId(T0 + 1) }))).closed?.as).toBe('resolved');
  });

  it('is compared by the server’s clock even where the local one is hours off', () => {
    const at = T0 + 5 * 3600 * S;
    const skewed = ledgerOf(failed({ request_id: requestId(T0) }, { at }));
    expect(onlyCard(skewed).failedAt).toBe(at);
    const settled = reduce(skewed, succeeded(at + S, { request_id: requestId(T0 + S) }));
    expect(onlyCard(settled).closed?.as).toBe('resolved');
  });

  it('must be provable for a success that an old chat shows again', () => {
    const replayed = { evidence: { replayed: true } };
    expect(reduce(open, later({}, replayed))).toBe(open);
    expect(reduce(open, later({ request_id: requestId(T0 - 1) }, replayed))).toBe(open);
    expect(reduce(open, later({ request_id: requestId(T0) }, replayed))).toBe(open);
    const proven = reduce(open, later({ request_id: requestId(T0 + 1) }, replayed));
    expect(onlyCard(proven).closed?.as).toBe('resolved');
    const undated = ledgerOf(failed({ request_id: 'opaque-id' }));
    expect(reduce(undated, later({ request_id: requestId(T0 + 1) }, replayed))).toBe(undated);
  });
});
