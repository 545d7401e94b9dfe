// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../../lib/incidents/ledger';
import { countFor, nextReadyAt } from '../../../lib/incidents/projections';
import { failed, ledgerOf, requestId, T0 } from './build';

const S = 1000;
const here = { surface: 'claude', host: 'claude.ai', conversation: 'c1', tabId: 7 };
const limited = { code: 'rate_limited', retryable: true, retry_after: 12 };

describe('countFor', () => {
  const count = (...events: LedgerEvent[]) => countFor(ledgerOf(...events).incidents, here);

  it('counts cards, not repeats, whether open, waiting or ready', () => {
    expect(count(failed(), failed({}, { at: T0 + S }), failed(limited, { at: T0 + 2 * S }))).toBe(2);
  });

  it('leaves out what is only likely, replayed, closed or in another chat', () => {
    expect(count(failed({}, { certainty: 'likely' }))).toBe(0);
    expect(count(failed({}, { evidence: { replayed: true } }))).toBe(0);
    expect(count(failed(), { type: 'incident.dismissed', at: T0, id: requestId(T0) })).toBe(0);
    expect(count(failed({}, { evidence: { conversation: 'c2' } }))).toBe(0);
  });

  it('goes by the tab where a chat has no id', () => {
    const unnamed = ledgerOf(failed({}, { evidence: { conversation: null } })).incidents;
    expect(countFor(unnamed, { ...here, conversation: null })).toBe(1);
    expect(countFor(unnamed, { ...here, conversation: null, tabId: 8 })).toBe(0);
    expect(countFor(unnamed, here)).toBe(0);
  });
});

describe('nextReadyAt', () => {
  const next = (now: number, ...events: LedgerEvent[]) => nextReadyAt(ledgerOf(...events).incidents, now);

  it('is the earliest deadline that lies ahead', () => {
    const other = failed({ ...limited, retry_after: 5 }, { at: T0 + S, evidence: { conversation: 'c2' } });
    expect(next(T0 + S, failed(limited), other)).toBe(T0 + 6 * S);
    expect(next(T0 + 6 * S, failed(limited), other)).toBe(T0 + 12 * S);
    expect(next(T0 + 12 * S, failed(limited), other)).toBeNull();
  });

  it('leaves out what is closed or replayed', () => {
    expect(next(T0, failed(limited), { type: 'incident.dismissed', at: T0, id: requestId(T0) })).toBeNull();
    expect(next(T0, failed(limited, { evidence: { replayed: true } }))).toBeNull();
  });
});
