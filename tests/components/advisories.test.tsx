import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdvisoryKind } from '../../lib/atribu/advisories';
import type { Advisory } from '../../lib/incidents/advisory';
import { chat, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});

const advisory = (kind: AdvisoryKind, changes: Partial<Advisory> = {}): Advisory => ({
  ...chat,
  id: kind,
  kind,
  documentId: null,
  dataAsOf: null,
  endsAt: null,
  firstSeenAt: NOON,
  lastSeenAt: NOON,
  ...changes,
});
const stale = advisory('stale_data', { dataAsOf: NOON - 9.4 * HOUR, provider: 'Meta Ads' });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const titles = () => screen.queryAllByRole('article').map((it) => it.querySelector('h3')?.textContent);

async function open(advisories: Advisory[], ...incidents: ReturnType<typeof incident>[]) {
  const fake = new FakeSource(incidents, chat, { advisories });
  const view = await openPanel(fake);
  // Whatever the panel does once after it opened must not be what brings a card up to date.
  await pass(1_000);
  return { fake, ...view };
}

describe('what is good to know', () => {
  it('stands apart from the errors, below them, as one quiet line', async () => {
    await open([stale], incident(envelopes.token_expired, NOON));
    const region = screen.getByRole('region', { name: 'Good to know' });
    const article = region.querySelector('article');
    expect(article?.dataset).toMatchObject({ advisory: 'stale_data', kind: 'stale_data' });
    expect(article?.hasAttribute('data-incident')).toBe(false);
    expect(article?.textContent).toBe('These numbers are 9 hours oldMeta Ads last synced at 2:36');
    expect(screen.getByRole('region', { name: 'This chat' }).compareDocumentPosition(region)).toBe(4);
  });

  it('does not take the calm away', async () => {
    await open([stale]);
    expect(screen.getByText('Nothing wrong in this chat')).toBeDefined();
  });

  it('grows old by itself', async () => {
    await open([stale]);
    await pass(HOUR);
    expect(titles()).toEqual(['These numbers are 10 hours old']);
  });

  it('goes by itself when it is over', async () => {
    await open([advisory('recommendation_breaker', { endsAt: NOON + 30 * 60_000 })]);
    expect(screen.getByRole('article').textContent).toMatch(/Over by 12:30 at the latest/);
    await pass(30 * 60_000);
    expect(titles()).toEqual([]);
  });

  it('says more when it is opened, with the conditions as a checklist', async () => {
    const { fake } = await open([advisory('masked_pii')]);
    fireEvent.click(screen.getByRole('button', { name: 'Personal details are masked' }));
    await settle();
    expect(screen.getByRole('list', { name: 'All of these must be true' }).children).toHaveLength(3);
    fake.setLedger({ facts: { saidAt: NOON, scopes: ['mcp:read_pii'], pii_mode: 'masked_default' } });
    await settle();
    const states = [...document.querySelectorAll<HTMLElement>('li[data-check]')].map(
      (it) => it.dataset.state,
    );
    expect(states).toEqual(['yes', 'unknown', 'no']);
  });

  it('goes when it is put away, and the focus moves on', async () => {
    await open([stale, advisory('meta_inconsistent', { lastSeenAt: NOON - 1 })]);
    const away = screen.getByRole('button', { name: 'Dismiss “These numbers are 9 hours old”' });
    away.focus();
    fireEvent.click(away);
    await settle();
    expect(titles()).toEqual(['Meta is not as Atribu left it']);
    expect(document.activeElement?.textContent).toBe('Meta is not as Atribu left it');
  });

  it('is about the chat beside the panel only', async () => {
    const { fake } = await open([stale]);
    fake.setPage({ ...chat, conversation: 'another' });
    await settle();
    expect(titles()).toEqual([]);
  });
});
