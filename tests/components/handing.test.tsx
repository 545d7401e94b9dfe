import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { card, chat, copied, FakeSource, openPanel, openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();
const broken = incident(envelopes.invalid_input, now);
const put = 'Put this in the chat';
const copy = 'Copy this';
const notice = (name: RegExp) => screen.getByRole('dialog', { name });

describe('a request for the assistant', () => {
  it('is put into the chat beside the panel, and says so', async () => {
    const { user, fake } = await openWith(broken);
    const before = await copied();
    await user.click(screen.getByRole('button', { name: put }));
    await settle();
    expect(fake.drafted).toHaveLength(1);
    expect(fake.drafted[0]).toMatch(/parameters of top_campaigns/);
    expect(screen.getByRole('button', { name: 'It is in the chat' })).toBeDefined();
    expect(notice(/written in the chat\. Read it, then send it/)).toBeDefined();
    expect(await copied()).toBe(before);
  });

  it('is copied where its chat is not beside the panel, and the button says that first', async () => {
    const fake = new FakeSource([broken], null);
    const { user } = await openPanel(fake);
    await user.click(screen.getByRole('button', { name: copy }));
    await settle();
    expect(fake.drafted).toEqual([]);
    expect(await copied()).toMatch(/parameters of top_campaigns/);
    expect(notice(/Copied\. Paste it into the chat/)).toBeDefined();
  });

  it('changes its words with the page in front', async () => {
    const { fake } = await openWith(broken);
    expect(screen.getByRole('button', { name: put })).toBeDefined();
    fake.setPage(null);
    await settle();
    expect(screen.getByRole('button', { name: copy })).toBeDefined();
  });

  it.each([
    ['no-composer', /The chat did not take it, so it is copied/],
    ['unreachable', /The chat did not take it, so it is copied/],
    ['locked', /takes nothing in while it answers, so it is copied/],
    ['elsewhere', /That chat is not in front any more, so it is copied/],
  ])('is copied when the chat does not take it (%s), and says that', async (reason, words) => {
    const { user, fake } = await openWith(broken);
    fake.composer = { ok: false, reason };
    await user.click(screen.getByRole('button', { name: put }));
    await settle();
    expect(await copied()).toMatch(/parameters of top_campaigns/);
    expect(notice(words)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined();
  });

  it('is not put in twice by a second press while the chat takes its time', async () => {
    const { user, fake } = await openWith(broken);
    let answer: () => void = () => undefined;
    const draft = vi.spyOn(fake.source.commands, 'draft').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true });
        }),
    );
    const button = screen.getByRole('button', { name: put });
    await user.dblClick(button);
    answer();
    await settle();
    expect(draft).toHaveBeenCalledTimes(1);
    await user.click(button);
    expect(draft).toHaveBeenCalledTimes(2);
  });
});

describe('where the clipboard is refused', () => {
  it('copies the old way, and leaves the focus where it was', async () => {
    const { user } = await openPanel(new FakeSource([broken], null));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    let text = '';
    document.execCommand = vi.fn(() => {
      text = document.querySelector<HTMLTextAreaElement>('body > textarea')?.value ?? '';
      return true;
    });
    const button = screen.getByRole('button', { name: copy });
    await user.click(button);
    await settle();
    expect(text).toMatch(/top_campaigns/);
    expect(document.querySelector('body > textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toMatch(/Copied/);
  });

  it('shows the text itself where copying is not possible at all', async () => {
    const { user } = await openPanel(new FakeSource([broken], null));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    document.execCommand = vi.fn(() => false);
    await user.click(screen.getByRole('button', { name: copy }));
    await settle();
    expect(notice(/did not allow copying/).textContent).toMatch(/parameters of top_campaigns/);
    expect(screen.getByRole('button', { name: copy })).toBeDefined();
  });
});

describe('choosing', () => {
  const names = () =>
    [...document.querySelectorAll('button[data-scope-id]')].map((it) => it.querySelector('bdi')?.textContent);

  it('puts a request that names the workspace into the chat, and says so', async () => {
    const { user, fake } = await openWith(incident(envelopes.workspace_required, now));
    const choice = screen.getByRole('button', { name: 'Beta Corp' });
    expect(choice.dataset.scopeId).toBe('7f0c1a52-0000-4000-8000-00000000000b');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.click(choice);
    await settle();
    expect(fake.drafted[0]).toMatch(
      /^Use workspace_id 7f0c1a52-0000-4000-8000-00000000000b \(Beta Corp\) and try again/,
    );
    expect(within(choice).getByText('It is in the chat')).toBeDefined();
    expect(fake.chosen).toEqual(['7f0c1a52-0000-4000-8000-00000000000b']);
  });

  it('keeps what was chosen marked, and only that', async () => {
    vi.useFakeTimers({ now, shouldAdvanceTime: true });
    const { user } = await openWith(incident(envelopes.workspace_required, now));
    const choice = (name: RegExp) => screen.getByRole('button', { name });
    const passes = () => act(() => vi.advanceTimersByTimeAsync(4_000));
    await user.click(choice(/^Beta Corp/));
    await passes();
    expect(choice(/^Beta Corp/).textContent).toMatch(/chosen$/);
    await user.click(choice(/^Acme Retail/));
    await passes();
    expect(choice(/^Acme Retail/).textContent).toMatch(/chosen$/);
    expect(choice(/^Beta Corp/).textContent).not.toMatch(/chosen/);
  });

  it('marks nothing as chosen that could neither be put nor copied', async () => {
    const { user } = await openPanel(new FakeSource([incident(envelopes.workspace_required, now)], null));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    document.execCommand = vi.fn(() => false);
    await user.click(screen.getByRole('button', { name: 'Beta Corp' }));
    await settle();
    expect(screen.getByRole('button', { name: 'Beta Corp' })).toBeDefined();
  });

  it('finds one of many profiles by what is typed, accents or not', async () => {
    const { user, fake } = await openWith(incident(envelopes.profile_required, now));
    expect(names()).toHaveLength(12);
    await user.type(screen.getByRole('searchbox', { name: 'Search 12 names' }), 'cafe r');
    expect(names()).toEqual(['Café Río']);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(names()).toEqual([]);
    expect(screen.getByText('No name matches.')).toBeDefined();
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Harbour Hotels' }));
    expect(fake.drafted[0]).toMatch(/^Use profile_id 9b1d2c40-0000-4000-8000-000000000003/);
  });

  it('searches only where there are more than seven', async () => {
    const { profiles = [] } = envelopes.profile_required;
    await openWith(incident({ ...envelopes.profile_required, profiles: profiles.slice(0, 7) }, now));
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(names()).toHaveLength(7);
  });

  it('offers first what was chosen last, but moves nothing under the hand that chooses', async () => {
    const first = incident(envelopes.workspace_required, now);
    const { user, fake, unmount } = await openWith(first);
    await user.click(screen.getByRole('button', { name: 'Acme Retail' }));
    await settle();
    expect(names()).toEqual(['Lumen Agency', 'Beta Corp', 'Acme Retail']);
    fake.setIncidents([first, incident({ ...envelopes.workspace_required, request_id: 'again' }, now + 1)]);
    await settle();
    expect(names().slice(0, 3)).toEqual(['Acme Retail', 'Lumen Agency', 'Beta Corp']);
    expect(names().slice(3)).toEqual(['Lumen Agency', 'Beta Corp', 'Acme Retail']);
    unmount();
    await openPanel(fake);
    expect(screen.getAllByRole('button', { name: 'Acme Retail last used' })).toHaveLength(2);
  });

  it('is one stop of Tab for many names, and arrows for the rest', async () => {
    const { user } = await openWith(incident(envelopes.profile_required, now));
    screen.getByRole('searchbox').focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Café Río');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Solstice Skincare');
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('مقهى النيل');
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Café Río');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Technical details');
  });

  it('tells two of one name apart by their ids', async () => {
    const workspaces = [
      { id: 'a-1', name: 'Acme' },
      { id: 'a-2', name: 'Acme' },
      { id: 'b-1', name: 'Beta' },
    ];
    await openWith(incident({ ...envelopes.workspace_required, workspaces }, now));
    expect(screen.getByRole('button', { name: /Acme\s*a-1/ })).toBeDefined();
    expect(screen.getByRole('button', { name: /Acme\s*a-2/ })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Beta' })).toBeDefined();
  });
});

describe('another chat', () => {
  const other = incident(envelopes.token_expired, now, {
    host: 'chatgpt.com',
    surface: 'chatgpt',
    conversation: 'c2',
    tabId: 22,
  });

  it('can be gone to while a tab shows it', async () => {
    const fake = new FakeSource([other], chat);
    fake.open = [other.id];
    const { user } = await openPanel(fake);
    const { getByRole, article } = card('Your access to Atribu has ended');
    expect(article.dataset.brief).toBe('true');
    await user.click(getByRole('button', { name: 'Go to chat' }));
    expect(fake.visited).toEqual([22]);
    fake.setOpen([]);
    await settle();
    expect(screen.queryByRole('button', { name: 'Go to chat' })).toBeNull();
  });

  it('says so when it was closed in the very moment', async () => {
    const fake = new FakeSource([other], chat);
    fake.open = [other.id];
    const { user } = await openPanel(fake);
    fake.answer = { ok: false, reason: 'gone' };
    await user.click(screen.getByRole('button', { name: 'Go to chat' }));
    await settle();
    expect(notice(/That chat is closed/)).toBeDefined();
  });

  it('is not offered for the chat beside the panel', async () => {
    const fake = new FakeSource([broken], chat);
    fake.open = [broken.id];
    await openPanel(fake);
    expect(screen.queryByRole('button', { name: 'Go to chat' })).toBeNull();
  });
});
