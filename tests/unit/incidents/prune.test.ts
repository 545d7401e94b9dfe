// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Advisory } from '../../../lib/incidents/advisory';
import type { Incident, Ledger } from '../../../lib/incidents/incident';
import { LONGEST_MS, MOST, MOST_ADVISORIES, MOST_TEXT, makeRoom, prune } from '../../../lib/incidents/prune';
import { cards, failed, ledgerOf, onlyCard, T0 } from './build';

const card = onlyCard(ledgerOf(failed()));
const make = (n: number, fields: Partial<Incident> = {}): Incident => ({
  ...card,
  id: `i${n}`,
  seenIds: [`i${n}`],
  lastSeenAt: T0 + n,
  ...fields,
});
const many = (count: number, fields: Partial<Incident> = {}, from = 0) =>
  Array.from({ length: count }, (_, n) => make(from + n, fields));
const closed = { closed: { as: 'resolved' as const, at: T0 } };
const ids = (ledger: { incidents: readonly Incident[] } | null) => ledger?.incidents.map(({ id }) => id);

describe('prune', () => {
  it('keeps 30 days', () => {
    const ledger = cards(many(2));
    expect(prune(ledger, T0 + LONGEST_MS - 1)).toBe(ledger);
    expect(ids(prune(ledger, T0 + LONGEST_MS))).toEqual(['i1']);
  });

  it('keeps 500, and gives up closed ones first, then old chats’ ones, each oldest first', () => {
    expect(MOST).toBe(500);
    const incidents = [...many(499), make(500, { origin: 'replayed' }), make(501, closed), make(502, closed)];
    expect(ids(prune(cards(incidents), T0))?.slice(-2)).toEqual(['i498', 'i500']);
    expect(ids(prune(cards(many(503)), T0))?.[0]).toBe('i3');
    const full = cards(many(500));
    expect(prune(full, T0)).toBe(full);
  });

  it('gives up those of the most crowded host before those of a quiet one', () => {
    const incidents = [...many(3, { host: 'quiet.example' }), ...many(500, { host: 'loud.example' }, 3)];
    const kept = prune(cards(incidents), T0).incidents;
    expect(kept.filter(({ host }) => host === 'quiet.example')).toHaveLength(3);
    expect(kept).toHaveLength(500);
  });

  it('keeps to a fifth of the storage, however long the errors are', () => {
    const long = many(300, { envelope: { ...card.envelope, support_hint: 'x'.repeat(20_000) } });
    const kept = prune(cards(long), T0);
    expect(JSON.stringify(kept.incidents).length).toBeLessThanOrEqual(MOST_TEXT);
    expect(kept.incidents.length).toBeGreaterThan(50);
    expect(kept.incidents.at(-1)?.id).toBe('i299');
  });
});

const advice = (n: number): Advisory => ({
  id: `a${n}`,
  kind: 'stale_data',
  surface: 'claude',
  host: 'claude.ai',
  conversation: `c${n}`,
  tabId: 7,
  documentId: 'load-1',
  dataAsOf: null,
  endsAt: null,
  firstSeenAt: T0,
  lastSeenAt: T0 + n,
});
const advised = (count: number) => Array.from({ length: count }, (_, n) => advice(n));

describe('prune, for a person who wants less kept', () => {
  it('keeps errors as long as they said, and never longer than the most', () => {
    const ledger = cards(many(2));
    const day = 24 * 60 * 60 * 1000;
    const last = Math.max(...ledger.incidents.map(({ lastSeenAt }) => lastSeenAt));
    expect(prune(ledger, last + day - 1, day).incidents.length).toBeGreaterThan(0);
    expect(prune(ledger, last + day, day).incidents).toEqual([]);
    expect(prune(ledger, last + LONGEST_MS, 2 * LONGEST_MS).incidents).toEqual([]);
  });
});

describe('prune, beside the incidents', () => {
  it('keeps advisories for 30 days, and the newest 200', () => {
    const few = { ...cards([]), advisories: advised(2) };
    expect(prune(few, T0 + LONGEST_MS - 1)).toBe(few);
    expect(prune(few, T0 + LONGEST_MS).advisories.map(({ id }) => id)).toEqual(['a1']);
    expect(MOST_ADVISORIES).toBe(200);
    const many = { ...cards([]), advisories: advised(203).reverse() };
    const kept = prune(many, T0).advisories.map(({ id }) => id);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 'a202', 'a3']);
  });

  it('keeps facts for 30 days', () => {
    const known = { ...cards([]), facts: { role: 'owner' as const, saidAt: T0 } };
    expect(prune(known, T0 + LONGEST_MS - 1)).toBe(known);
    expect(prune(known, T0 + LONGEST_MS).facts).toBeNull();
  });
});

describe('makeRoom', () => {
  it('gives up what was only good to know before any incident, and keeps facts', () => {
    const facts = { role: 'owner' as const, saidAt: T0 };
    const full = { incidents: many(20), advisories: advised(3), facts };
    const roomier = makeRoom(full);
    expect(roomier).toEqual({ ...full, advisories: [] });
    expect(roomier && makeRoom(roomier)).toMatchObject({ incidents: { length: 18 }, facts });
  });

  it('gives up a tenth, the newest open one last, and ends', () => {
    expect(ids(makeRoom(cards([make(0), make(1, closed), make(2)])))).toEqual(['i0', 'i2']);
    let ledger: Ledger | null = cards(many(500));
    let last = ledger;
    for (let steps = 0; ledger !== null; steps += 1) {
      expect(steps).toBeLessThan(100);
      last = ledger;
      ledger = makeRoom(ledger);
    }
    expect(ids(last)).toEqual(['i499']);
  });
});
