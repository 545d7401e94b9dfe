import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/atribu/explanation';
import type { Incident } from '../../../lib/incidents/incident';
import {
  chooseNotice,
  type NoticeMemory,
  type NoticeScene,
  noteOver,
  noteShown,
  parseMemory,
  pruneMemory,
  putAway,
  worthTelling,
} from '../../../lib/incidents/notice';
import { defaultSettings } from '../../../lib/platform/settings';
import { failed, ledgerOf, onlyCard, requestId, succeeded, T0 } from './build';

const HOUR = 3_600_000;
const chat = { surface: 'claude', host: 'claude.ai', conversation: 'c1', tabId: 7 };
const at = T0 + 1_000;

function scene(ledger: { incidents: readonly Incident[] }, more: Partial<NoticeScene> = {}): NoticeScene {
  return { incidents: ledger.incidents, chat, settings: defaultSettings, memory: {}, at, ...more };
}
const chosen = (...given: Parameters<typeof scene>) => chooseNotice(scene(...given))?.incident.envelope.code;

const expired = failed({ code: 'connector_expired' });
const twice = ledgerOf(
  failed({ code: 'connector_expired' }, { at: T0 }),
  failed({ code: 'profile_required' }, { at: T0 + 100 }),
);

describe('what is worth a notice', () => {
  it('is every code in which somebody has something to do, waiting included, and no other', () => {
    const told = CODES.filter((code) => chosen(ledgerOf(failed({ code }))) !== undefined);
    expect(CODES.filter((code) => !told.includes(code))).toEqual(['idempotency_conflict']);
    expect(chosen(ledgerOf(failed({ code: 'quota_frozen' })))).toBe('quota_frozen');
  });

  it.each([
    ['an old chat that is shown again', failed({}, { evidence: { replayed: true } })],
    ['an error that may be somebody else’s', failed({}, { certainty: 'likely' })],
    ['another conversation', failed({}, { evidence: { conversation: 'c2' } })],
    ['another site', failed({}, { source: { host: 'chatgpt.com' } })],
    ['yesterday', failed({}, { at: T0 - 13 * HOUR })],
  ])('is not %s', (_, event) => {
    expect(chosen(ledgerOf(event))).toBeUndefined();
  });

  it('is nothing that was settled, dismissed or muted', () => {
    expect(chosen(ledgerOf(expired))).toBe('connector_expired');
    const settled = ledgerOf(expired, succeeded(at));
    expect(onlyCard(settled).closed?.as).toBe('resolved');
    expect(chosen(settled)).toBeUndefined();
    const { id } = onlyCard(ledgerOf(expired));
    expect(chosen(ledgerOf(expired, { type: 'incident.dismissed', at, id }))).toBeUndefined();
    for (const mute of [
      { of: 'code', name: 'connector_expired', until: null },
      { of: 'host', name: 'claude.ai', until: at + 1 },
      { of: 'all', until: at + 1 },
    ] as const) {
      expect(chosen(ledgerOf(expired), { settings: { mutes: [mute] } })).toBeUndefined();
    }
    const over = { of: 'all', until: at } as const;
    expect(chosen(ledgerOf(expired), { settings: { mutes: [over] } })).toBe('connector_expired');
  });
});

describe('one at a time', () => {
  it('is the newest', () => {
    expect(chosen(twice)).toBe('profile_required');
    const turned = { incidents: twice.incidents.toReversed() };
    expect(chosen(turned)).toBe('profile_required');
  });

  it('is drawn anew once, and again without a move', () => {
    const ledger = ledgerOf(expired);
    const memory = noteShown({}, onlyCard(ledger));
    expect(chooseNotice(scene(ledger))?.again).toBe(false);
    expect(chooseNotice(scene(ledger, { memory }))?.again).toBe(true);
    expect(noteShown(memory, onlyCard(ledger))).toBe(memory);
  });

  it('put away, it does not come back, nor does an older one step forward', () => {
    const [, newest] = twice.incidents;
    const memory = noteOver({}, putAway(twice, String(newest?.id)));
    expect(chosen(twice, { memory })).toBeUndefined();
    const again = ledgerOf(
      failed({ code: 'connector_expired' }, { at: T0 }),
      failed({ code: 'profile_required' }, { at: T0 + 100 }),
      failed({ code: 'profile_required' }, { at: T0 + 100 }),
      failed({ code: 'profile_required' }, { at: T0 + 5_000 }),
    );
    expect(again.incidents).toHaveLength(2);
    expect(chosen(again, { memory, at: T0 + 6_000 })).toBeUndefined();
  });

  it('put away, it makes room for what is new, here and elsewhere', () => {
    const memory = noteOver({}, putAway(twice, String(twice.incidents[0]?.id)));
    const more = ledgerOf(
      failed({ code: 'connector_expired' }, { at: T0 }),
      failed({ code: 'profile_required' }, { at: T0 + 100 }),
      failed({ code: 'internal_error' }, { at: T0 + 200 }),
    );
    expect(chosen(more, { memory })).toBe('internal_error');
    expect(putAway(twice, 'nobody’s')).toEqual([]);
  });

  it('once settled it gives way to what is still open', () => {
    const [, newest] = twice.incidents;
    const ledger = ledgerOf(
      failed({ code: 'connector_expired' }, { at: T0 }),
      failed({ code: 'profile_required' }, { at: T0 + 100 }),
      { type: 'incident.dismissed', at, id: String(newest?.id) },
    );
    expect(chosen(ledger, { memory: { [String(newest?.id)]: 'shown' } })).toBe('connector_expired');
  });

  it('what the person saw in the panel is no news when the panel closes', () => {
    const memory = noteOver({}, worthTelling(scene(twice)));
    expect(chosen(twice, { memory })).toBeUndefined();
    expect(noteOver(memory, twice.incidents)).toBe(memory);
  });
});

describe('the memory', () => {
  it('holds for a card by any id that was folded into it', () => {
    const memory: NoticeMemory = { [requestId(T0 + 100)]: 'over' };
    const folded = ledgerOf(expired, failed({ code: 'connector_expired' }, { at: T0 + 100 }));
    expect(onlyCard(folded).id).toBe(requestId(T0));
    expect(chosen(folded, { memory })).toBeUndefined();
  });

  it('forgets what the ledger has forgotten, and nothing else', () => {
    const memory = noteShown({ gone: 'over' }, onlyCard(ledgerOf(expired)));
    expect(Object.keys(pruneMemory(memory, ledgerOf(expired)))).toEqual([requestId(T0)]);
    const whole = pruneMemory(memory, ledgerOf(expired));
    expect(pruneMemory(whole, ledgerOf(expired))).toBe(whole);
  });

  it('is nothing where nothing can be read', () => {
    for (const stored of [null, undefined, 'x', 7, [], { a: 'maybe', b: 1 }])
      expect(parseMemory(stored)).toEqual({});
    expect(parseMemory({ a: 'shown', b: 'over', c: true })).toEqual({ a: 'shown', b: 'over' });
  });
});
