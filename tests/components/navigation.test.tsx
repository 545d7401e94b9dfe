import { act, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Screens } from '../../components/panel/screen-props';
import { Screen } from '../../components/screens/screen';
import { FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

function History() {
  return <Screen title="All of it">Errors</Screen>;
}
function Guide({ route }: { route: object }) {
  return <Screen title={`Guide to ${'entry' in route ? route.entry : ''}`}>Words</Screen>;
}
const screens: Screens = { history: async () => History, guide: async () => Guide };

/** As a browser does it: the address changes first, then the page hears of it. */
async function goTo(hash: string) {
  await act(async () => {
    location.hash = hash;
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await settle();
}

async function deliver(change: () => void) {
  act(change);
  await settle();
}

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

it('has links to the screens that exist, and to no other', async () => {
  await openPanel(new FakeSource([]), screens);
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['Now', 'History', 'Guide']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Now');
});

it('goes to a screen, and says where one is', async () => {
  await openPanel(new FakeSource([]), screens);
  await goTo('#history');
  expect(screen.getByRole('heading', { name: 'All of it' })).toBeTruthy();
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('History');
  expect(screen.getByRole('main').getAttribute('aria-label')).toBe('History');
  expect(screen.queryByRole('heading', { name: /Nothing wrong in this chat/ })).toBeNull();
});

it('an address of no screen, or of one that does not exist, leads to the chats', async () => {
  await openPanel(new FakeSource([]), screens);
  await goTo('#settings');
  expect(screen.getByText(/Nothing wrong in this chat/)).toBeTruthy();
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Now');
});

it('counts at “Now” what comes while another screen is shown, until the chats are looked at', async () => {
  const old = incident(envelopes.connector_expired, 1_000);
  const fake = new FakeSource([old]);
  await openPanel(fake, screens);
  await goTo('#history');
  const now = () => screen.getByRole('link', { name: /^Now/ }).textContent;
  expect(now()).toBe('Now');
  const fresh = incident(envelopes.internal_error, 2_000);
  await deliver(() => fake.setIncidents([old, fresh]));
  expect(now()).toBe('Now1');
  expect(screen.getAllByRole('status').map((it) => it.textContent)).toContain('1 new error');
  await deliver(() => fake.setIncidents([{ ...old, count: 2 }, fresh]));
  expect(now()).toBe('Now2');
  await deliver(() =>
    fake.setIncidents([
      { ...old, count: 2 },
      { ...fresh, closed: { as: 'resolved', at: 3_000 } },
    ]),
  );
  expect(now()).toBe('Now1');
  await goTo('#now');
  expect(now()).toBe('Now');
  await goTo('#history');
  expect(now()).toBe('Now');
});

it('opens at the screen that its address names', async () => {
  location.hash = '#guide/token_expired';
  await openPanel(new FakeSource([incident(envelopes.internal_error, 2_000)]), screens);
  expect(screen.getByRole('heading', { name: 'Guide to token_expired' })).toBeTruthy();
  expect(screen.queryByRole('article', { hidden: true })).toBeNull();
});

it('counts nothing of what is muted, until it is no longer', async () => {
  const fake = new FakeSource([]);
  fake.settings = { ...fake.settings, mutes: [{ of: 'code', name: 'internal_error', until: null }] };
  await openPanel(fake, screens);
  await goTo('#history');
  const now = () => screen.getByRole('link', { name: /^Now/ }).textContent;
  await deliver(() => fake.setIncidents([incident(envelopes.internal_error, 2_000)]));
  expect(now()).toBe('Now');
  await deliver(() => fake.changeSettings({ mutes: [] }));
  expect(now()).toBe('Now1');
});
