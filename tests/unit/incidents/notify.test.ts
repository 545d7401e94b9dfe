import { describe, expect, it } from 'vitest';
import { dueFor, type Notified, parseNotified, pruneTold, standingFor } from '../../../lib/incidents/notify';
import { defaultSettings } from '../../../lib/platform/settings';
import { failed, ledgerOf, onlyCard, requestId, succeeded, T0 } from './build';

const S = 1_000;
const HOUR = 3_600 * S;
const limited = failed({ code: 'rate_limited', retryable: true, retry_after: 45 });
const readyAt = T0 + 45 * S;
const known: Notified = { since: T0 - HOUR, told: [] };
const id = requestId(T0);

const due = (at: number, given = known, ledger = ledgerOf(limited), settings = defaultSettings) =>
  dueFor(ledger, given, settings, at).map((incident) => incident.id);

describe('a notification', () => {
  it('is due at the deadline, not before it and not an hour too late', () => {
    expect(due(readyAt - 1)).toEqual([]);
    expect(due(readyAt)).toEqual([id]);
    expect(due(readyAt + HOUR)).toEqual([id]);
    expect(due(readyAt + HOUR + 1)).toEqual([]);
  });

  it('is due once for an incident, also when that waits a second time', () => {
    const told = { ...known, told: [id] };
    expect(due(readyAt, told)).toEqual([]);
    const again = ledgerOf(
      limited,
      failed({ code: 'rate_limited', retryable: true, retry_after: 45 }, { at: T0 + 60 * S }),
    );
    expect(onlyCard(again).readyAt).toBe(T0 + 105 * S);
    expect(due(T0 + 105 * S, told, again)).toEqual([]);
    expect(due(T0 + 105 * S, { ...known, told: [requestId(T0 + 60 * S)] }, again)).toEqual([]);
  });

  it('is not due for what was ready before they were switched on', () => {
    expect(due(readyAt + S, { since: readyAt, told: [] })).toEqual([]);
    expect(due(readyAt + S, { since: readyAt - 1, told: [] })).toEqual([id]);
  });

  it.each([
    [
      'an old chat shown again',
      failed({ code: 'rate_limited', retry_after: 45 }, { evidence: { replayed: true } }),
    ],
    ['what may be another’s', failed({ code: 'rate_limited', retry_after: 45 }, { certainty: 'likely' })],
    ['what has no deadline', failed({ code: 'connector_expired' })],
  ])('is never due for %s', (_, event) => {
    expect(due(readyAt, known, ledgerOf(event))).toEqual([]);
  });

  it('is not due for what is settled, dismissed or muted', () => {
    const settled = ledgerOf(limited, succeeded(T0 + 50 * S));
    expect(due(readyAt + 10 * S, known, settled)).toEqual([]);
    const away = ledgerOf(limited, { type: 'incident.dismissed', at: T0, id });
    expect(due(readyAt, known, away)).toEqual([]);
    const mutes = [{ of: 'code', name: 'rate_limited', until: null } as const];
    expect(due(readyAt, known, ledgerOf(limited), { ...defaultSettings, mutes })).toEqual([]);
  });

  it('stands until the incident is settled', () => {
    const told = { ...known, told: [id] };
    const standing = (ledger: ReturnType<typeof ledgerOf>) =>
      standingFor(ledger, told, T0 + 60 * S).map((incident) => incident.id);
    expect(standing(ledgerOf(limited))).toEqual([id]);
    expect(standing(ledgerOf(limited, succeeded(T0 + 50 * S)))).toEqual([]);
    expect(standing(ledgerOf(limited, { type: 'incident.dismissed', at: T0, id }))).toEqual([]);
  });
});

describe('what was told', () => {
  it('is forgotten with the incident', () => {
    expect(pruneTold(ledgerOf(limited), { ...known, told: ['gone', id] }).told).toEqual([id]);
    const whole = { ...known, told: [id] };
    expect(pruneTold(ledgerOf(limited), whole)).toBe(whole);
  });

  it('is read as far as it can be', () => {
    expect(parseNotified({ since: 5, told: ['a', 1, null] })).toEqual({ since: 5, told: ['a'] });
    for (const broken of [
      null,
      'x',
      {},
      { since: 'now', told: [] },
      { since: 5 },
      { since: Number.NaN, told: [] },
    ])
      expect(parseNotified(broken)).toBeNull();
  });
});
