// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Ledger } from '../../../lib/incidents/incident';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { readLedger, storable } from '../../../lib/incidents/ledger-schema';
import { statusAt } from '../../../lib/incidents/status';
import { requestId, T0 } from '../../unit/incidents/build';

const S = 1000;
const NOW = T0 + 3600 * S;

/** One failed call as it really was. What a route tells of it is a part of that. */
interface Call {
  n: number;
  code: string;
  tool: string;
  conversation: string;
  replayed: boolean;
  message: string;
  retry_after: number;
}

const CODES = ['rate_limited', 'circuit_open', 'invalid_input', 'connector_expired', 'token_expired'];
const callOf = (n: number): fc.Arbitrary<Call> =>
  fc.record({
    n: fc.constant(n),
    code: fc.constantFrom(...CODES),
    tool: fc.constantFrom('top_campaigns', 'top_creatives', 'whoami'),
    conversation: fc.constantFrom('c1', 'c2'),
    replayed: fc.boolean(),
    message: fc.constantFrom(
      'The Meta Ads connection has expired.',
      'The Google Ads connection has expired.',
    ),
    retry_after: fc.integer({ min: 1, max: 60 }),
  });
const calls = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => callOf(n))));

type View = 'wire' | 'dom' | 'dom without tool' | 'cut' | 'cut without id';
const VIEWS: readonly View[] = ['wire', 'dom', 'dom without tool', 'cut', 'cut without id'];

const idOf = ({ n }: Call) => requestId(NOW - 60 * S + n * S, n);

/** How a route shows a call at a moment. */
function sighting(call: Call, view: View, at: number): LedgerEvent {
  const { code, message, retry_after, tool, conversation, replayed } = call;
  const retryable = code === 'rate_limited' || code === 'circuit_open';
  const whole = { code, message, retryable, retry_after, request_id: idOf(call) };
  const envelope = {
    wire: whole,
    dom: whole,
    'dom without tool': whole,
    cut: { code, message, request_id: idOf(call), partial: true as const },
    'cut without id': { code, message, retryable, partial: true as const },
  }[view];
  const tells = view === 'wire' || view === 'dom';
  return {
    type: 'call.failed',
    at,
    envelope,
    certainty: view === 'wire' ? 'certain' : 'likely',
    evidence: {
      route: view === 'wire' ? 'wire' : 'dom',
      surface: 'claude',
      conversation,
      replayed,
      context: 'tool-result',
      whole: true,
      isError: null,
      ...(tells && { tool }),
      ...(view === 'wire' && { connector: 'Atribu', scope: { workspace_id: 'w1' } }),
    },
    source: { tabId: 7, documentId: 'load', host: 'claude.ai' },
  };
}

/** Any history: calls seen by any routes, any number of times, between everything else that can happen. */
const histories = calls.chain((all) => {
  const call = fc.constantFrom(...all);
  const other: fc.Arbitrary<(at: number) => LedgerEvent> = fc.oneof(
    fc
      .tuple(call, fc.boolean(), fc.boolean())
      .map(([{ tool, conversation, n }, replayed, dated]) => (at: number) => ({
        type: 'call.succeeded' as const,
        at,
        success: {
          success: dated ? { request_id: requestId(NOW - 60 * S + n * S + 500) } : {},
          evidence: {
            route: 'wire' as const,
            surface: 'claude',
            conversation,
            replayed,
            context: 'tool-result' as const,
            whole: true,
            isError: false,
            tool,
            scope: { workspace_id: 'w1' },
          },
          isOurs: true,
          isCertain: true,
          tabId: 7,
          documentId: 'load',
          host: 'claude.ai',
        },
      })),
    call.map((one) => (at: number) => ({ type: 'incident.dismissed' as const, at, id: idOf(one) })),
    call.map((one) => () => ({ type: 'incident.restored' as const, id: idOf(one) })),
    fc.constant(() => ({ type: 'tabs.forgotten' as const })),
  );
  const seen = fc.tuple(call, fc.constantFrom(...VIEWS)).map(
    ([one, view]) =>
      (at: number) =>
        sighting(one, view, at),
  );
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: seen }, { weight: 1, arbitrary: other }), { maxLength: 40 })
    .map((makers) => makers.map((make, n) => make(NOW + n * 100)));
});

const isFingerprint = (id: string) => id.startsWith('fingerprint:');
const realIds = ({ seenIds }: Incident) => seenIds.filter((id) => !isFingerprint(id));

describe('whatever happens', () => {
  it('a request id is in one card, a card counts its ids, and its own id is among them', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const seen = new Set<string>();
        let ledger = emptyLedger;
        for (const event of events) {
          ledger = reduce(ledger, event);
          if (event.type === 'call.failed' && event.envelope.request_id) seen.add(event.envelope.request_id);
          const all = ledger.incidents.flatMap(({ seenIds }) => seenIds);
          expect(new Set(all).size).toBe(all.length);
          expect(new Set(ledger.incidents.flatMap(realIds))).toEqual(seen);
          for (const card of ledger.incidents) {
            expect(card.id).toBe(card.seenIds[0]);
            expect(card.count).toBe(Math.max(1, realIds(card).length));
            if (card.envelope.request_id) expect(card.seenIds).toContain(card.envelope.request_id);
          }
        }
      }),
    );
  });

  it('hearing of an event twice is hearing of it once, so that a killed worker may be told again', () => {
    fc.assert(
      fc.property(histories, (events) => {
        let ledger = emptyLedger;
        for (const event of events) {
          ledger = reduce(ledger, event);
          expect(reduce(ledger, event)).toBe(ledger);
        }
      }),
    );
  });

  it('a deadline never moves for the same failure, and an old chat’s error has none', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const deadlines = new Map<string, number | null>();
        let ledger = emptyLedger;
        for (const event of events) {
          ledger = reduce(ledger, event);
          for (const { origin, envelope, readyAt, failedAt } of ledger.incidents) {
            if (origin === 'replayed') expect(readyAt).toBeNull();
            if (envelope.partial || !envelope.request_id) continue;
            const key = envelope.request_id;
            if (!deadlines.has(key)) deadlines.set(key, readyAt);
            expect(readyAt).toBe(deadlines.get(key));
            if (readyAt !== null) expect(readyAt).toBe(failedAt + (envelope.retry_after ?? 0) * S);
          }
        }
      }),
    );
  });

  it('what is stored and read again is what was there, and goes on alike', () => {
    fc.assert(
      fc.property(histories, (events) => {
        let memory = emptyLedger;
        let stored: unknown = null;
        for (const event of events) {
          memory = reduce(memory, event);
          const { ledger, trouble } = readLedger(stored);
          expect(trouble).toBeNull();
          stored = JSON.parse(JSON.stringify(storable(reduce(ledger, event))));
          expect(readLedger(stored).ledger).toEqual(memory);
        }
      }),
    );
  });

  it('what was closed stays closed, however often its failures are shown again', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const ledger = events.reduce(reduce, emptyLedger);
        const closed = ledger.incidents.filter((card) => card.closed);
        const ids = new Set(closed.flatMap(({ seenIds }) => seenIds));
        const again = events.filter(
          (event) => event.type === 'call.failed' && ids.has(event.envelope.request_id ?? ''),
        );
        const after = again.reduce(reduce, ledger);
        expect(after).toBe(ledger);
      }),
    );
  });

  it('a card’s status follows from the card and the clock: waiting, then ready, and never back', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const card of events.reduce(reduce, emptyLedger).incidents) {
          const statuses = [0, 1, 30, 60, 600, 3600].map((s) => statusAt(card, NOW + s * S));
          const order = statuses.map((status) => ['waiting', 'ready'].indexOf(status));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          if (card.origin === 'replayed') expect(statuses).not.toContain('ready');
        }
      }),
    );
  });
});

/** What a person would see of a ledger, without what depends on the moment of sighting. */
function picture(ledger: Ledger) {
  return ledger.incidents
    .map(({ id: _, firstSeenAt: __, lastSeenAt: ___, seenIds, tools, ...card }) => ({
      ...card,
      tools: tools.toSorted(),
      seenIds: seenIds.filter((seen) => !isFingerprint(seen)).toSorted(),
    }))
    .sort((a, b) => String(a.seenIds[0]).localeCompare(String(b.seenIds[0])));
}

describe('the order in which routes tell of the same calls', () => {
  it('makes no difference', () => {
    const told = calls.chain((all) => {
      const views = all.map((call) =>
        fc
          .subarray(VIEWS.filter((view) => view !== 'wire'))
          .map((more) => ['wire' as const, ...more].map((view) => sighting(call, view, NOW))),
      );
      return fc
        .tuple(...views)
        .map((lists) => lists.flat())
        .chain((events) =>
          fc.tuple(
            fc.shuffledSubarray(events, { minLength: events.length }),
            fc.shuffledSubarray(events, { minLength: events.length }),
          ),
        );
    });
    fc.assert(
      fc.property(told, ([one, other]) => {
        expect(picture(one.reduce(reduce, emptyLedger))).toEqual(picture(other.reduce(reduce, emptyLedger)));
      }),
      { numRuns: 1000 },
    );
  });
});
