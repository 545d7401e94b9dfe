import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { chat, FakeSource, openPanel, openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();
const broken = incident(envelopes.connector_expired, now);
const elsewhere = incident(envelopes.token_expired, now, {
  host: 'chatgpt.com',
  surface: 'chatgpt',
  conversation: 'c2',
});
const sections = () => screen.queryAllByRole('heading', { level: 2 }).map((it) => it.textContent);
const titles = (section: string) =>
  [...screen.getByRole('region', { name: section }).querySelectorAll('article h3')].map(
    (it) => it.textContent,
  );

describe('nothing to show', () => {
  it('is calm and names the chat it watches', async () => {
    await openWith();
    expect(screen.getByText('Watching', { exact: false }).textContent).toBe('Watching claude.ai');
    expect(sections()).toEqual(['Nothing wrong in this chat']);
    expect(screen.getByRole('main').textContent).toMatch(/fails on claude\.ai/);
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('says what to do beside a page that is no chat', async () => {
    await openPanel(new FakeSource([], null));
    expect(screen.getByText('No chat on this page')).toBeDefined();
    expect(screen.getByRole('main').textContent).toMatch(/Open the chat in which you use Atribu/);
  });

  it('does not claim that nothing is wrong where errors could not be read', async () => {
    await openPanel(new FakeSource([], chat, { trouble: 'unreadable' }));
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read and are missing here/);
    expect(sections()).toEqual([]);
  });

  it('nor where the page cannot be read', async () => {
    await openPanel(new FakeSource([], { ...chat, blind: true }));
    expect(screen.queryByText('Nothing wrong in this chat')).toBeNull();
  });

  it.each(['full', 'failing'] as const)('says what is lost when storing is %s', async (trouble) => {
    await openPanel(new FakeSource([broken], chat, { trouble }));
    expect(screen.getByRole('alert').textContent).toMatch(/may be gone after a restart/);
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('shows nothing at all before anything is known', async () => {
    const fake = new FakeSource([broken]);
    fake.source.ledgerQuery.queryFn = () => new Promise(() => undefined);
    await openPanel(fake);
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    expect(sections()).toEqual([]);
  });

  it('says so when the ledger cannot be asked for at all', async () => {
    const fake = new FakeSource([]);
    fake.source.ledgerQuery.queryFn = () => Promise.reject(new Error('gone'));
    await openPanel(fake);
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  });

  it('shows the cards although the page in front never answers', async () => {
    const fake = new FakeSource([broken]);
    fake.source.pageQuery.queryFn = () => new Promise(() => undefined);
    await openPanel(fake);
    expect(await screen.findByRole('article')).toBeDefined();
  });
});

describe('sections', () => {
  it("puts this chat's errors first and closed ones last, the newest first in each", async () => {
    await openWith(
      incident(envelopes.invalid_input, now - 9_000, { closed: { as: 'resolved', at: now } }),
      elsewhere,
      incident(envelopes.data_unavailable, now - 99_000, { origin: 'replayed' }),
      incident(envelopes.insufficient_role, now - 5_000),
      broken,
    );
    expect(sections()).toEqual(['This chat', 'Earlier in this chat', 'Other chats', 'Done']);
    expect(titles('This chat')).toEqual([
      'Meta Ads needs to be reconnected',
      'Only a workspace owner or admin can do this',
    ]);
    expect(titles('Earlier in this chat')).toEqual(['No data for this question']);
    expect(titles('Other chats')).toEqual(['Your access to Atribu has ended']);
    expect(screen.getByRole('region', { name: 'Other chats' }).textContent).toMatch(/chatgpt\.com/);
    expect(titles('Done')).toEqual(['The assistant needs to ask differently']);
    expect(screen.getByRole('region', { name: 'Done' }).textContent).toMatch(/Works again/);
  });

  it('shows every incident, open ones in full, where there is no chat beside it', async () => {
    const done = incident(envelopes.invalid_input, now, { closed: { as: 'dismissed', at: now } });
    await openPanel(new FakeSource([broken, elsewhere, done], null));
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(titles('All chats')).toHaveLength(2);
    expect(document.querySelectorAll('a[data-action]')).toHaveLength(2);
  });

  it('is quiet about errors of a reopened chat: one line each, the newest opened', async () => {
    const { user } = await openWith(
      incident(envelopes.connector_expired, now - 86_400_000, { origin: 'replayed' }),
      incident(envelopes.token_expired, now - 2 * 86_400_000, { origin: 'replayed' }),
    );
    expect(sections()).toEqual(['Nothing new in this chat', 'Earlier in this chat']);
    const [newest, older] = screen
      .getAllByRole('button', { expanded: undefined })
      .filter((it) => it.closest('h3'));
    expect(newest?.getAttribute('aria-expanded')).toBe('true');
    expect(older?.getAttribute('aria-expanded')).toBe('false');
    if (older) await user.click(older);
    await settle();
    expect(older?.closest('article')?.textContent).toMatch(/create a new token/);
  });

  it('does not tell anybody to wait for what is long over', async () => {
    await openWith(incident(envelopes.rate_limited, now - 86_400_000, { origin: 'replayed', readyAt: null }));
    expect(screen.queryByText('Just wait')).toBeNull();
    expect(screen.getByText('Ready to try again')).toBeDefined();
    expect(screen.getByRole('article').dataset.status).toBe('open');
  });
});

describe('live', () => {
  it('shows what the ledger becomes, and follows the tab in front', async () => {
    const { fake } = await openWith();
    fake.setIncidents([broken]);
    await settle();
    expect(titles('This chat')).toEqual(['Meta Ads needs to be reconnected']);

    fake.setPage({ ...chat, conversation: 'another' });
    await settle();
    expect(sections()).toEqual(['Nothing wrong in this chat', 'Other chats']);
    fake.setPage(null);
    await settle();
    expect(sections()).toEqual(['This page is not an AI chat', 'All chats']);
    expect(screen.getByText('No chat on this page')).toBeDefined();
  });

  it('keeps what is told later over what is read earlier', async () => {
    const fake = new FakeSource([]);
    let answer: (view: Awaited<ReturnType<typeof fake.source.ledgerQuery.queryFn>>) => void = () => undefined;
    fake.source.ledgerQuery.queryFn = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    await openPanel(fake);
    fake.setIncidents([broken]);
    answer({ incidents: [], advisories: [], facts: null, trouble: null });
    await settle();
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });

  it('tells a screen reader of a card that arrives, but not of those that were there', async () => {
    const old = incident(envelopes.token_expired, now - 60_000);
    const { fake } = await openWith(old);
    const spoken = () =>
      screen
        .getAllByRole('status')
        .map((it) => it.textContent)
        .join('');
    expect(spoken()).toBe('');
    fake.setIncidents([old, incident(envelopes.connector_expired, Date.now())]);
    await settle();
    expect(spoken()).toBe('New: Meta Ads needs to be reconnected.');
  });

  it('plays its arrival once, because one that is moved in its list would play it again', async () => {
    const { fake } = await openWith();
    fake.setIncidents([incident(envelopes.connector_expired, Date.now())]);
    await settle();
    const card = screen.getByRole('article');
    expect(card.dataset.arrives).toBe('true');
    fireEvent.animationEnd(within(card).getByRole('heading', { level: 3 }));
    expect(card.dataset.arrives).toBe('true');
    fireEvent.animationEnd(card);
    expect(card.dataset.arrives).toBe('false');
  });

  it('asks which chats are open when there are others, not when their cards change places', async () => {
    const other = { ...elsewhere, id: 'other', conversation: 'c3' };
    const fake = new FakeSource([elsewhere, other]);
    const asked = vi.spyOn(fake.source, 'findOpen');
    await openPanel(fake);
    expect(asked).toHaveBeenCalledTimes(1);
    fake.setIncidents([{ ...other, failedAt: Date.now(), count: 2 }, elsewhere]);
    await settle();
    expect(screen.getAllByRole('article')[0]?.dataset.incident).toBe('other');
    expect(asked).toHaveBeenCalledTimes(1);
    fake.setIncidents([other, elsewhere, { ...elsewhere, id: 'third', conversation: 'c4' }]);
    await settle();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('resolves a card by itself', async () => {
    const { fake } = await openWith(broken);
    fake.setIncidents([{ ...broken, closed: { as: 'resolved', at: now } }]);
    await settle();
    expect(titles('Done')).toEqual(['Meta Ads needs to be reconnected']);
    expect(screen.getByRole('article').dataset.status).toBe('resolved');
  });
});
