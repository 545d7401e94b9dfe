import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chat, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const meta = incident(envelopes.connector_expired, NOON - 5_000);
const token = incident(envelopes.token_expired, NOON - 9_000);
const fresh = incident(envelopes.internal_error, NOON);

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});

const here = () =>
  [...document.querySelectorAll<HTMLElement>('section:first-of-type article')].map((it) => it.dataset.code);
const stir = () => act(() => void document.dispatchEvent(new Event('pointermove')));
const rest = () => act(() => vi.advanceTimersByTimeAsync(15_000));

async function open() {
  const fake = new FakeSource([meta, token]);
  await openPanel(fake);
  return fake;
}

describe('while somebody is at the panel', () => {
  it('cards keep their order when one of them fails again; afterwards the newest is first', async () => {
    const fake = await open();
    stir();
    fake.setIncidents([meta, { ...token, failedAt: NOON, count: 2 }]);
    await settle();
    expect(here()).toEqual(['connector_expired', 'token_expired']);
    expect(document.querySelector('[data-code="token_expired"]')?.textContent).toMatch(/asked 2 times/);
    await rest();
    expect(here()).toEqual(['token_expired', 'connector_expired']);
  });

  it('a card that works again stays where it is, and goes when nobody looks', async () => {
    const fake = await open();
    stir();
    fake.setIncidents([{ ...meta, closed: { as: 'resolved', at: NOON } }, token]);
    await settle();
    expect(here()).toEqual(['connector_expired', 'token_expired']);
    const card = document.querySelector<HTMLElement>('[data-code="connector_expired"]');
    expect(card?.dataset.status).toBe('resolved');
    expect(card?.textContent).toMatch(/Works again/);
    await rest();
    expect(here()).toEqual(['token_expired']);
    expect(screen.getByRole('region', { name: 'Done' }).textContent).toMatch(/Meta Ads/);
  });

  it('is not told that nothing is wrong while the settled card still stands there', async () => {
    const fake = await open();
    stir();
    const done = { as: 'resolved', at: NOON } as const;
    fake.setIncidents([
      { ...meta, closed: done },
      { ...token, closed: done },
    ]);
    await settle();
    expect(screen.queryByText('Nothing wrong in this chat')).toBeNull();
    await rest();
    expect(screen.getByText('Nothing wrong in this chat')).toBeDefined();
  });

  it('what they dismiss goes at once', async () => {
    const fake = await open();
    stir();
    fake.setIncidents([{ ...meta, closed: { as: 'dismissed', at: NOON } }, token]);
    await settle();
    expect(here()).toEqual(['token_expired']);
  });

  it('what is new comes on top, and the focus stays', async () => {
    const fake = await open();
    const details = document.querySelector<HTMLElement>('[data-code="token_expired"] [aria-expanded]');
    details?.focus();
    stir();
    fake.setIncidents([meta, token, fresh]);
    await settle();
    expect(here()).toEqual(['internal_error', 'connector_expired', 'token_expired']);
    expect(document.activeElement).toBe(details);
  });

  it('another chat in front is arranged anew at once, with nothing of the one before', async () => {
    const fake = await open();
    stir();
    fake.setIncidents([{ ...meta, closed: { as: 'resolved', at: NOON } }, token]);
    await settle();
    fake.setPage({ ...chat, conversation: 'another' });
    await settle();
    expect(screen.queryByRole('region', { name: 'This chat' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Done' }).textContent).toMatch(/Meta Ads/);
  });
});
