import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Guide } from '../../components/screens/guide';
import { History } from '../../components/screens/history';
import { FakeSource, openPanel } from './harness';
import { envelopes, incident } from './incidents';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 10, 24, 12);
const old = (days: number, count = 1) =>
  Array.from({ length: count }, (_, index) =>
    incident({ ...envelopes.internal_error, request_id: `${days}-${index}` }, NOON - days * DAY_MS),
  );

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
});

async function openAt(hash: string, fake = new FakeSource([])) {
  history.replaceState(null, '', hash);
  return { fake, ...(await openPanel(fake, { history: async () => History, guide: async () => Guide })) };
}

describe('the chart of errors a day', () => {
  const slider = () => screen.getByRole('slider', { name: 'Errors a day' });
  const chart = () => within(slider().closest('figure') as HTMLElement);

  it('sums up, and tells each day to whoever goes there by keyboard', async () => {
    await openAt('#history', new FakeSource([...old(0, 2), ...old(1, 3), ...old(29)]));
    expect(chart().getByText('6 errors in 30 days. Most on 23 November: 3.')).toBeDefined();
    expect(slider().getAttribute('aria-valuetext')).toBe('Tuesday 24 November: 2 errors');

    act(() => slider().focus());
    expect(chart().getByText('Tuesday 24 November: 2 errors')).toBeDefined();
    fireEvent.change(slider(), { target: { value: '28' } });
    expect(slider().getAttribute('aria-valuetext')).toBe('Monday 23 November: 3 errors');
    expect(chart().getByText('Monday 23 November: 3 errors')).toBeDefined();
    fireEvent.change(slider(), { target: { value: '0' } });
    expect(slider().getAttribute('aria-valuetext')).toBe('Monday 26 October: 1 error');
    fireEvent.change(slider(), { target: { value: '5' } });
    expect(slider().getAttribute('aria-valuetext')).toBe('Saturday 31 October: no errors');

    act(() => slider().blur());
    expect(chart().getByText(/^6 errors in 30 days/)).toBeDefined();
  });
});

describe('what cannot be taken back', () => {
  it('is asked about with the harmless answer at hand, and gives the focus back', async () => {
    const { fake, user } = await openAt('#history', new FakeSource(old(0)));
    await user.click(screen.getByRole('button', { name: 'Clear history' }));
    const question = screen.getByRole('alertdialog', { name: /^Delete every error/ });
    expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Keep them' }));
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear history' }));

    await user.keyboard('{Enter}{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear history' }));
    expect(fake.decided).toEqual([]);
  });

  it('is done once it is confirmed; where it fails, that is said and nothing is gone', async () => {
    const { fake, user } = await openAt('#history', new FakeSource(old(0)));
    fake.answer = { ok: false, reason: 'failing' };
    await user.click(screen.getByRole('button', { name: 'Clear history' }));
    await user.click(screen.getByRole('button', { name: 'Delete all' }));
    expect(screen.queryByText('The history is empty now.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Clear history' })).toBeDefined();

    fake.answer = { ok: true };
    await user.click(screen.getByRole('button', { name: 'Clear history' }));
    await user.click(screen.getByRole('button', { name: 'Delete all' }));
    expect(fake.decided).toEqual(['clear', 'clear']);
    expect(screen.getByText('No errors in the last 30 days')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'History' }));
  });
});

describe('the search in the guide', () => {
  const codes = () =>
    [...document.querySelectorAll<HTMLElement>('a[data-entry]')].map((it) => it.dataset.entry);
  const search = () => screen.getByRole('searchbox', { name: 'Search the errors' });

  it('narrows the errors by title, code, cause and steps, counts them, and says where there are none', async () => {
    const { user } = await openAt('#guide');
    const all = codes();
    await user.type(search(), 'reconnected');
    expect(codes()).toContain('connector_expired');
    expect(codes().length).toBeLessThan(all.length);
    await user.clear(search());
    await user.type(search(), 'developer mcp tokens');
    expect(codes()).toContain('auth_required');
    await user.clear(search());
    await user.type(search(), 'no steps of its own');
    expect(codes()).toEqual(['unknown']);
    await user.clear(search());
    await user.type(search(), 'RATE limited');
    expect(codes()).toEqual(['rate_limited']);
    expect(screen.getByText('1 error')).toBeDefined();
    await user.type(search(), ' nothing-like-it');
    expect(codes()).toEqual([]);
    expect(screen.getByText(/^Nothing matches/)).toBeDefined();
    await user.clear(search());
    expect(codes()).toEqual(all);
  });

  it('finds every error by the title that it is listed with', async () => {
    await openAt('#guide');
    const listed = [...document.querySelectorAll<HTMLElement>('a[data-entry]')].map((it) => ({
      code: it.dataset.entry,
      title: it.querySelector('span > span')?.textContent ?? '',
    }));
    for (const { code, title } of listed) {
      await act(async () => fireEvent.change(search(), { target: { value: title } }));
      expect(codes(), title).toContain(code);
    }
  });
});

describe('an entry of the guide', () => {
  it.each([
    ['connector_expired', /^Not an admin\? Ask an admin of your workspace\. The card has a message/],
    ['insufficient_role', 'The card has a message to an admin, ready to copy.'],
  ])('of %s says what somebody does who is no admin', async (code, said) => {
    await openAt(`#guide/${code}`);
    expect(screen.getByText(said)).toBeDefined();
  });

  it('says nothing of admins where everybody can do it', async () => {
    await openAt('#guide/token_expired');
    expect(screen.queryByText(/The card has a message/)).toBeNull();
  });
});
