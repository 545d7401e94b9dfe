import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/atribu/envelope';
import { failuresBefore } from '../../../lib/incidents/breaker';
import type { Incident } from '../../../lib/incidents/incident';
import { emptyLedger, reduce } from '../../../lib/incidents/ledger';
import { failed, requestId, T0 } from './build';

const MINUTE = 60_000;
const SEND = 'send_meta_conversions';

/** A card of its own, `minutes` before the pause. */
function failure(code: string, minutes: number, changes: Partial<Incident> = {}, tool?: string): Incident {
  const at = T0 - minutes * MINUTE;
  const event = failed({ code, request_id: requestId(at) }, { at, evidence: { tool: tool ?? SEND } });
  const [card] = reduce(emptyLedger, event).incidents;
  if (!card) throw new Error('no card');
  return { ...card, ...changes };
}

function paused(recent?: Json): Incident {
  const card = failure('circuit_open', 0);
  return recent === undefined
    ? card
    : { ...card, envelope: { ...card.envelope, extra: { recent_failures: recent } } };
}

const codes = (...incidents: Incident[]) =>
  failuresBefore(paused(), incidents).failures.map(({ code }) => code);

describe('what led to a pause', () => {
  it('are the failures of tools that write, in the same chat, in the half hour before, in order', () => {
    expect(
      codes(
        failure('internal_error', 3),
        failure('rate_limited', 29),
        failure('seat_limit', 12),
        failure('internal_error', 31),
        failure('internal_error', 5, {}, 'top_campaigns'),
        failure('internal_error', 5, { conversation: 'another' }),
        failure('internal_error', 5, { origin: 'replayed' }),
        failure('idempotency_conflict', 2),
        failure('circuit_open', 1),
        failure('internal_error', -1),
        paused(),
      ),
    ).toEqual(['rate_limited', 'seat_limit', 'internal_error']);
  });

  it('puts first what makes every attempt fail, whenever it failed', () => {
    const found = failuresBefore(paused(), [
      failure('internal_error', 20),
      failure('invalid_input', 15),
      failure('connector_expired', 10),
      failure('writeback_disabled', 5),
    ]);
    expect(found.rootIsLikely).toBe(true);
    expect(found.failures.map(({ code }) => code)).toEqual([
      'connector_expired',
      'internal_error',
      'invalid_input',
      'writeback_disabled',
    ]);
  });

  it('names no root where nothing points to one', () => {
    expect(failuresBefore(paused(), [failure('internal_error', 20)]).rootIsLikely).toBe(false);
    expect(failuresBefore(paused(), [])).toEqual({ failures: [], rootIsLikely: false });
  });

  it('counts those that were settled or put away since: they failed all the same', () => {
    expect(codes(failure('internal_error', 9, { closed: { as: 'dismissed', at: T0 } }))).toHaveLength(1);
  });

  it('takes a failure of an unseen tool where its code is about writing', () => {
    const unseen = { tools: [], tool: undefined };
    expect(codes(failure('writeback_disabled', 9, unseen), failure('invalid_input', 8, unseen))).toEqual([
      'writeback_disabled',
    ]);
  });
});

describe('what the server tells of it', () => {
  const told = (recent: Json, ...seen: Incident[]) => failuresBefore(paused(recent), seen).failures;
  const time = new Date(T0 - 10 * MINUTE).toISOString();

  it('is taken in by whatever names its fields have', () => {
    expect(
      told([
        { code: 'connector_expired', message: 'Expired.', tool: SEND, at: time },
        { error: { code: 'invalid_input', message: 'Bad pixel.' }, failed_at: time },
        { error_code: 'internal_error', reason: 'Timeout.' },
        'Meta said no.',
      ]),
    ).toEqual([
      { code: 'connector_expired', message: 'Expired.', tool: SEND, failedAt: T0 - 10 * MINUTE },
      { code: 'internal_error', message: 'Timeout.' },
      { message: 'Meta said no.' },
      { code: 'invalid_input', message: 'Bad pixel.', failedAt: T0 - 10 * MINUTE },
    ]);
  });

  it('is not told twice where it was seen', () => {
    const seen = failure('connector_expired', 10);
    expect(told([{ code: 'connector_expired', at: time }], seen)).toEqual([
      expect.objectContaining({ incident: seen }),
    ]);
  });

  it.each([[null], ['x'], [7], [{}], [[null, 1, [], {}, '', { at: 'yesterday' }, { code: 5 }]]] as Json[][])(
    'is nothing in %j',
    (recent) => {
      expect(told(recent as Json)).toEqual([]);
    },
  );

  it('is bounded', () => {
    expect(told(Array.from({ length: 50 }, (_, i) => `failure ${i}`))).toHaveLength(10);
  });
});
