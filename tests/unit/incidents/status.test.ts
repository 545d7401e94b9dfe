// @vitest-environment node
import { expect, it } from 'vitest';
import { statusAt } from '../../../lib/incidents/status';
import { failed, ledgerOf, onlyCard, T0 } from './build';

const limited = { code: 'rate_limited', retryable: true, retry_after: 12 };

it('waits until the deadline and is ready from it on', () => {
  const card = onlyCard(ledgerOf(failed(limited)));
  expect(card.readyAt).toBe(T0 + 12_000);
  expect(statusAt(card, T0)).toBe('waiting');
  expect(statusAt(card, T0 + 11_999)).toBe('waiting');
  expect(statusAt(card, T0 + 12_000)).toBe('ready');
  expect(statusAt(card, T0 + 86_400_000)).toBe('ready');
});

it('is open where waiting changes nothing', () => {
  expect(statusAt(onlyCard(ledgerOf(failed())), T0)).toBe('open');
});

it('is what it was closed as, whatever the clock says', () => {
  const [event, id] = [failed(limited), onlyCard(ledgerOf(failed(limited))).id];
  const dismissed = onlyCard(ledgerOf(event, { type: 'incident.dismissed', at: T0, id }));
  expect(statusAt(dismissed, T0 + 60_000)).toBe('dismissed');
});

it('never waits and is never ready for a replayed error, even with a deadline from elsewhere', () => {
  const card = onlyCard(ledgerOf(failed(limited, { evidence: { replayed: true } })));
  expect(card.readyAt).toBeNull();
  expect(statusAt({ ...card, readyAt: T0 + 1 }, T0)).toBe('open');
  expect(statusAt({ ...card, readyAt: T0 + 1 }, T0 + 2)).toBe('open');
});
