import { act, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../components/panel/app';
import type { Incident } from '../../lib/incidents/incident';
import { card, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

let n = 0;
beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  // What is remembered of a jump is remembered by a card's id.
  n += 1;
});

/** Everything that counts down, each with the time it has left at noon. */
const waits: [string, () => Incident, number][] = [
  ['a burst', () => incident({ ...envelopes.rate_limited, request_id: `burst ${n}` }, NOON), 12 * SECOND],
  ['a pause', () => incident({ ...envelopes.circuit_open, request_id: `pause ${n}` }, NOON), 30 * MINUTE],
  [
    'what is not known',
    () =>
      incident(
        { code: 'maintenance', message: 'Soon.', retryable: true, retry_after: 300, request_id: `new ${n}` },
        NOON,
      ),
    5 * MINUTE,
  ],
];

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
/** The clock moves and no timer notices: the computer slept, or somebody set it. */
const jump = (ms: number) => vi.setSystemTime(Date.now() + ms);
const comeBack = () => act(() => void document.dispatchEvent(new Event('visibilitychange')));
const status = () => screen.getByRole('article').dataset.status;
const left = () => screen.queryByRole('timer')?.getAttribute('aria-label') ?? 'nothing';

function inWords(ms: number): string {
  if (ms <= 0) return 'nothing';
  const [count, unit] = ms > MINUTE ? [Math.ceil(ms / MINUTE), 'minute'] : [Math.ceil(ms / SECOND), 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'} left`;
}

describe.each(waits)('%s', (_, make, total) => {
  it('is right after sleep, to its end and beyond it', async () => {
    await openPanel(new FakeSource([make()]));
    expect(left()).toBe(inWords(total));
    jump(total - 7 * SECOND);
    comeBack();
    expect(left()).toBe(inWords(7 * SECOND));
    jump(8 * HOUR);
    comeBack();
    expect(left()).toBe('nothing');
    expect(status()).toBe('ready');
  });

  it('is right after the panel was closed and opened again, twice', async () => {
    const fake = new FakeSource([make()]);
    const first = await openPanel(fake);
    first.unmount();
    jump(4 * SECOND);
    const second = await openPanel(fake);
    expect(left()).toBe(inWords(total - 4 * SECOND));
    second.unmount();
    jump(total - 5 * SECOND);
    await openPanel(fake);
    expect(left()).toBe(inWords(SECOND));
    await pass(SECOND);
    expect(status()).toBe('ready');
  });

  it('is over when the clock was set two hours ahead', async () => {
    await openPanel(new FakeSource([make()]));
    await pass(3 * SECOND);
    jump(2 * HOUR);
    await pass(MINUTE);
    expect(status()).toBe('ready');
  });

  it('goes on as it was when the clock was set two hours back', async () => {
    await openPanel(new FakeSource([make()]));
    await pass(3 * SECOND);
    jump(-2 * HOUR);
    comeBack();
    expect(left()).toBe(inWords(total - 3 * SECOND));
    await pass(5 * SECOND);
    expect(left()).toBe(inWords(total - 8 * SECOND));
    await pass(total - 8 * SECOND);
    expect(status()).toBe('ready');
  });

  it('never takes longer than it would have, where the panel was opened after the clock was set back', async () => {
    jump(-2 * HOUR);
    await openPanel(new FakeSource([make()]));
    expect(left()).toBe(inWords(total));
    await pass(total);
    expect(status()).toBe('ready');
  });
});

it('what fails after the clock was set back counts by the new time', async () => {
  const [, old] = waits[0] ?? [];
  const fake = new FakeSource(old ? [old()] : []);
  await openPanel(fake);
  jump(-2 * HOUR);
  comeBack();
  const fresh = incident({ ...envelopes.rate_limited, request_id: `later ${n}` }, Date.now());
  fake.setIncidents([fresh]);
  await settle();
  expect(left()).toBe('12 seconds left');
  expect(card(/A short break: too many calls in a minute/).getByText('ready at 10:00:12')).toBeDefined();
});

it('tells the time of the place that the person travelled to', async () => {
  // Fake timers bring an Intl of their own.
  vi.useRealTimers();
  const resolved = Intl.DateTimeFormat.prototype.resolvedOptions;
  let place = 'UTC';
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...resolved.call(this), timeZone: place };
  });
  const pause = incident({ ...envelopes.circuit_open, request_id: `far ${n}` }, Date.now());
  const told = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit' }).format(
      Number(pause.readyAt),
    );
  render(<App source={new FakeSource([pause]).source} version="0.1.0" languages={['en-GB']} />);
  const words = () => screen.getByText(/^ready by/).textContent;
  await screen.findByRole('article');
  expect(words()).toContain(told('UTC'));
  place = 'Asia/Kathmandu';
  comeBack();
  expect(words()).toContain(told('Asia/Kathmandu'));
  vi.restoreAllMocks();
});
