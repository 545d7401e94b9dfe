// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_REASONS } from '../../../lib/atribu/envelope-shape';
import { hiddenEnvelope } from '../../../lib/atribu/hidden';
import type { SuccessMeta } from '../../../lib/atribu/sighting';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { readLedger, storable } from '../../../lib/incidents/ledger-schema';
import { advisoriesFor } from '../../../lib/incidents/projections';
import { prune } from '../../../lib/incidents/prune';
import { evidence, requestId, source, succeeded, T0 } from '../../unit/incidents/build';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Made = (at: number) => LedgerEvent;

const where = fc.record({
  conversation: fc.constantFrom('c1', 'c2', null),
  tool: fc.constantFrom('top_campaigns', 'list_visitors', 'apply_recommendation', 'whoami', undefined),
  replayed: fc.boolean(),
});
const meta = fc.record({
  age: fc.constantFrom(0, 3, 9, 30, null),
  more: fc.record(
    {
      data_freshness_warning: fc.constantFrom('yes', 'Meta Ads is late.', 'Shopify is late.'),
      pii_level_applied: fc.constantFrom('masked', 'full'),
      refused: fc.constantFrom('circuit_breaker', 'no'),
      meta_state_inconsistent: fc.boolean(),
      whoami: fc.record({ role: fc.constantFrom('owner' as const, 'viewer' as const) }),
    },
    { requiredKeys: [] },
  ),
});
const success: fc.Arbitrary<Made> = fc
  .tuple(where, meta, fc.boolean(), fc.boolean())
  .map(([seen, { age, more }, isCertain, dated]) => (at: number) => {
    const told: SuccessMeta = {
      ...more,
      ...(dated && { request_id: requestId(at) }),
      ...(age !== null && { data_as_of: new Date(at - age * HOUR).toISOString() }),
    };
    return succeeded(at, told, { evidence: seen, isCertain });
  });
const named: fc.Arbitrary<Made> = fc.constantFrom('c1', 'c3').map((conversation) => (at: number) => ({
  type: 'page.named' as const,
  at,
  page: { surface: 'claude', conversation, ...source },
}));
const forgotten: fc.Arbitrary<Made> = fc.constant(() => ({ type: 'tabs.forgotten' as const }));

/** Any history of successes, and of the person putting advisories away. */
const histories = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: success },
    { weight: 1, arbitrary: named },
    { weight: 1, arbitrary: forgotten },
    { weight: 2, arbitrary: fc.nat().map((n) => n) },
  ),
  { maxLength: 30 },
);

/** Plays a history; a number puts away the advisory of that place. */
function play(
  history: readonly (Made | number)[],
  each: (event: LedgerEvent, before: typeof emptyLedger) => void,
) {
  let ledger = emptyLedger;
  for (const [n, made] of history.entries()) {
    const at = T0 + n * 7 * MINUTE;
    const { advisories } = ledger;
    if (typeof made === 'number' && advisories.length === 0) continue;
    const event: LedgerEvent =
      typeof made === 'number'
        ? { type: 'advisory.dismissed', at, id: advisories[made % advisories.length]?.id ?? '' }
        : made(at);
    each(event, ledger);
    ledger = reduce(ledger, event);
  }
  return ledger;
}

const CHATS = ['c1', 'c2', 'c3', null].map((conversation) => ({
  surface: 'claude',
  host: 'claude.ai',
  conversation,
  tabId: 7,
}));

describe('whatever successes tell', () => {
  it('there is one advisory a chat and kind, each with an id of its own', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (event, before) => {
          const { advisories } = reduce(before, event);
          const ids = advisories.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const chat of CHATS) {
            const kinds = advisoriesFor(
              advisories.map(({ dismissedAt: _, ...advisory }) => ({ ...advisory, endsAt: null })),
              chat,
              T0,
            ).map(({ kind }) => kind);
            expect(new Set(kinds).size).toBe(kinds.length);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  it('hearing it twice is hearing it once', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (event, before) => {
          const after = reduce(before, event);
          expect(reduce(after, event)).toBe(after);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('what was put away is never shown again in its chat', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const away = new Set<string>();
        play(history, (event, before) => {
          const after = reduce(before, event);
          if (event.type === 'advisory.dismissed') away.add(event.id);
          const shown = CHATS.flatMap((chat) => advisoriesFor(after.advisories, chat, T0 + 999 * HOUR));
          expect(shown.filter(({ id }) => away.has(id))).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('nothing old or doubtful makes an advisory, and facts only grow newer', () => {
    fc.assert(
      fc.property(histories, (history) => {
        play(history, (event, before) => {
          const after = reduce(before, event);
          if (event.type !== 'call.succeeded') return expect(after.facts).toBe(before.facts);
          const { evidence: seen, isCertain } = event.success;
          if (seen.replayed || !isCertain) expect(after.advisories).toBe(before.advisories);
          if (!isCertain) expect(after.facts).toBe(before.facts);
          expect(after.facts?.saidAt ?? 0).toBeGreaterThanOrEqual(before.facts?.saidAt ?? 0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('what is stored and read again is what was there, and is left alone while it is young', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const ledger = play(history, () => undefined);
        const stored = JSON.parse(JSON.stringify(storable(ledger)));
        expect(readLedger(stored)).toEqual({ ledger, trouble: null, aside: null });
        expect(prune(ledger, T0 + HOUR)).toBe(ledger);
      }),
      { numRuns: 400 },
    );
  });
});

describe('whatever the chat app hides', () => {
  interface Call {
    n: number;
    reason: (typeof HIDDEN_REASONS)[number];
    hasId: boolean;
    tool: string;
    conversation: string;
  }
  const calls = fc.uniqueArray(
    fc.record({
      n: fc.nat({ max: 20 }),
      reason: fc.constantFrom(...HIDDEN_REASONS),
      hasId: fc.boolean(),
      tool: fc.constantFrom('top_campaigns', 'get_funnel'),
      conversation: fc.constantFrom('c1', 'c2'),
    }),
    { selector: ({ n }) => n, minLength: 1, maxLength: 8 },
  );
  const sighting = (
    { n, reason, hasId, tool, conversation }: Call,
    replayed: boolean,
    at: number,
  ): LedgerEvent => ({
    type: 'call.failed',
    at,
    envelope: hiddenEnvelope({ reason, ...(hasId && { request_id: `req_0123456789${n}` }) }),
    certainty: 'certain',
    evidence: evidence({ tool, conversation, replayed, callId: `toolu_0123456789${n}` }),
    source,
  });

  it('each call counts once, however often it is shown, and one tool’s calls in a chat are one card', () => {
    fc.assert(
      fc.property(calls, (all) => {
        let ledger = emptyLedger;
        for (const call of all) ledger = reduce(ledger, sighting(call, false, T0));
        for (const call of all) {
          for (const replayed of [false, true]) {
            expect(reduce(ledger, sighting(call, replayed, T0 + HOUR))).toBe(ledger);
          }
        }
        const kinds = new Set(all.map(({ tool, conversation }) => tool + conversation));
        expect(ledger.incidents).toHaveLength(kinds.size);
        expect(ledger.incidents.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        for (const { readyAt } of ledger.incidents) expect(readyAt).toBeNull();
      }),
    );
  });
});
