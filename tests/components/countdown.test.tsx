import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { card, chat, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const burst = envelopes.rate_limited;
const title = 'A short break: too many calls in a minute';

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});

const open = (...incidents: Parameters<FakeSource['setIncidents']>[0]) =>
  openPanel(new FakeSource(incidents));
const timer = () => screen.queryByRole('timer');
const status = () => card(title).article.dataset.status;
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** The clock moves, as in sleep, and no timer notices. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

describe('a wait of seconds', () => {
  it('counts down to the deadline that it names, then is ready', async () => {
    await open(incident(burst, NOON));
    expect(timer()?.textContent).toBe('12');
    expect(timer()?.getAttribute('aria-label')).toBe('12 seconds left');
    expect(timer()?.getAttribute('aria-live')).toBe('off');
    expect(card(title).getByText('ready at 12:00:12')).toBeDefined();
    expect(status()).toBe('waiting');

    await pass(4_000);
    expect(timer()?.textContent).toBe('8');
    await pass(7_000);
    expect(timer()?.textContent).toBe('1');
    await pass(1_000);
    expect(timer()).toBeNull();
    expect(status()).toBe('ready');
    expect(card(title).getByText('Ready to try again')).toBeDefined();
    expect(card(title).getByText('ready since 12:00:12')).toBeDefined();
  });

  it('changes with the deadline’s own seconds, whenever the panel was opened', async () => {
    await open(incident(burst, NOON - 350));
    const shown: (string | undefined)[] = [];
    await pass(600);
    for (let i = 0; i < 4; i += 1) {
      shown.push(timer()?.textContent ?? undefined);
      await pass(i % 2 === 0 ? 100 : 900);
    }
    expect(shown).toEqual(['12', '11', '11', '10']);
  });

  it('is right after the computer slept', async () => {
    await open(incident(burst, NOON));
    sleep(9_000);
    await pass(1_000);
    expect(Number(timer()?.textContent)).toBeLessThanOrEqual(2);
    sleep(3_600_000);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(timer()).toBeNull();
    expect(status()).toBe('ready');
  });

  it('is right when the clock is set back', async () => {
    await open(incident(burst, NOON));
    await pass(5_000);
    sleep(-3_000);
    await pass(1_000);
    expect(timer()?.textContent).toBe('9');
  });

  it('does not start again when the panel is opened again', async () => {
    const fake = new FakeSource([incident(burst, NOON)]);
    const first = await openPanel(fake);
    await pass(7_000);
    first.unmount();
    sleep(2_000);
    await openPanel(fake);
    expect(timer()?.textContent).toBe('3');
  });

  it('offers to ask again as the main thing only once it is over', async () => {
    await open(incident(burst, NOON));
    const button = () => card(title).getByRole('button', { name: 'Put “try again” in the chat' });
    expect(button().className).not.toMatch(/primary/);
    await pass(12_000);
    expect(button().className).toMatch(/primary/);
    expect(card(title).getByText('The time is up.')).toBeDefined();
  });

  it('speaks at its start and at its end, and not in between', async () => {
    await open(incident(burst, NOON));
    const spoken = () =>
      screen
        .getAllByRole('status')
        .map((it) => it.textContent)
        .join('');
    expect(spoken()).toBe(`New: ${title}. Wait until 12:00.`);
    await pass(11_000);
    expect(spoken()).toBe(`New: ${title}. Wait until 12:00.`);
    await pass(1_000);
    expect(spoken()).toBe(`Ready to try again: ${title}.`);
  });
});

describe('longer waits', () => {
  it('shows the end of a plan period as a date, not as seconds', async () => {
    const { article } = await open(incident({ ...burst, retry_after: 900_000 }, NOON)).then(() =>
      card('Plan allowance used up'),
    );
    expect(timer()?.textContent).toBe('Renews 4 December at 22:00');
    const before = article.textContent;
    await pass(30_000);
    expect(article.textContent?.replace('just now', '')).toBe(before?.replace('just now', ''));
  });

  it('shows the minutes of a circuit breaker as an estimate', async () => {
    await open(incident(envelopes.circuit_open, NOON));
    const { getByText } = card('Sending is paused after several failures');
    expect(timer()?.getAttribute('aria-label')).toBe('30 minutes left');
    expect(getByText('ready by 12:30, an estimate')).toBeDefined();
    await pass(29 * 60_000 + 1_000);
    expect(timer()?.getAttribute('aria-label')).toBe('59 seconds left');
  });

  it('does not count down for an error from a reopened chat', async () => {
    await open(incident(burst, NOON, { origin: 'replayed', readyAt: null }));
    expect(timer()).toBeNull();
    expect(status()).toBe('open');
    await pass(60_000);
    expect(status()).toBe('open');
  });
});

describe('the ticker', () => {
  it('leaves the computer alone while nothing changes', async () => {
    await open(incident(envelopes.connector_expired, NOON, { closed: { as: 'resolved', at: NOON } }));
    await pass(10_000);
    expect(vi.getTimerCount()).toBe(1);
    const wakes = vi.spyOn(globalThis, 'setTimeout');
    await pass(25_000);
    expect(wakes.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('is one timer, however many cards wait', async () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      incident({ ...burst, request_id: `r${i}`, retry_after: 40 }, NOON - i * 130),
    );
    await open(...many);
    await pass(5_000);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('keeps "2 min ago" true', async () => {
    await open(incident(envelopes.connector_expired, NOON));
    const { article } = card(/Meta Ads/);
    expect(article.textContent).toMatch(/just now/);
    await pass(61_000);
    expect(article.textContent).toMatch(/1 min ago/);
    sleep(2 * 3_600_000);
    await pass(60_000);
    expect(article.textContent).toMatch(/2 hr ago/);
  });
});

it('moves the deadline when the same thing happens again', async () => {
  const fake = new FakeSource([incident(burst, NOON)], chat);
  await openPanel(fake);
  await pass(10_000);
  fake.setIncidents([
    incident(burst, NOON + 10_000, {
      id: burst.request_id,
      count: 2,
      firstSeenAt: NOON,
      seenIds: ['a', 'b'],
    }),
  ]);
  await settle();
  expect(timer()?.textContent).toBe('12');
  expect(screen.getAllByRole('article')).toHaveLength(1);
});
