import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { card, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const MORNING = Date.UTC(2026, 10, 25, 8, 0, 0);
const meta = incident(envelopes.connector_expired, NOON - 60_000);
const token = incident(envelopes.token_expired, NOON - 90_000);

const zone = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'UTC';
  vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true });
});
afterEach(() => {
  process.env.TZ = zone;
});

const region = (name: string) => screen.queryByRole('region', { name });
const mutedRegion = () => within(screen.getByRole('region', { name: 'Muted' }));

async function mute(title: RegExp, group: RegExp, item: RegExp) {
  const fake = new FakeSource([meta, token]);
  const { user } = await openPanel(fake);
  await user.click(card(title).getByRole('button', { name: /^Mute “/ }));
  await settle();
  await user.click(within(screen.getByRole('group', { name: group })).getByRole('menuitem', { name: item }));
  await settle();
  return { fake, user };
}

describe('muting from a card', () => {
  it('puts its kind out of the way until tomorrow, and says until when', async () => {
    const { fake } = await mute(/Meta Ads/, /this kind of error/, /tomorrow, Wednesday 08:00/);
    expect(fake.settings.mutes).toEqual([{ of: 'code', name: 'connector_expired', until: MORNING }]);
    expect(mutedRegion().getByText('Meta Ads needs to be reconnected')).toBeDefined();
    expect(mutedRegion().getByText('This kind of error is muted until Wednesday 08:00')).toBeDefined();
    expect(
      within(screen.getByRole('region', { name: 'This chat' })).queryByText(
        'Meta Ads needs to be reconnected',
      ),
    ).toBeNull();
  });

  it('puts its site out of the way for good', async () => {
    const { fake } = await mute(/Meta Ads/, /claude\.ai/, /for good/i);
    expect(fake.settings.mutes).toEqual([{ of: 'host', name: 'claude.ai', until: null }]);
    expect(region('This chat')).toBeNull();
    expect(mutedRegion().getAllByText('This site is muted')).toHaveLength(2);
    expect(screen.queryByText('Nothing wrong in this chat')).toBeNull();
  });

  it('is undone from the notice, and from the card', async () => {
    const { fake, user } = await mute(/Meta Ads/, /this kind of error/, /for good/i);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(fake.settings.mutes).toEqual([]);
    expect(region('Muted')).toBeNull();
    fake.changeSettings({ mutes: [{ of: 'host', name: 'claude.ai', until: MORNING }] });
    await settle();
    await user.click(card(/Meta Ads/).getByRole('button', { name: 'Unmute' }));
    await settle();
    expect(region('Muted')).toBeNull();
    expect(region('This chat')).not.toBeNull();
  });

  it('moves the focus on to the next card', async () => {
    await mute(/Meta Ads/, /this kind of error/, /for good/i);
    expect(document.activeElement?.textContent).toMatch(/access to Atribu has ended/);
  });

  it('is said to have failed where it did', async () => {
    const fake = new FakeSource([meta]);
    fake.answer = { ok: false, reason: 'failed' };
    const { user } = await openPanel(fake);
    await user.click(card(/Meta Ads/).getByRole('button', { name: /^Mute “/ }));
    await settle();
    await user.click(screen.getAllByRole('menuitem', { name: /for good/i })[0] as HTMLElement);
    await settle();
    expect(screen.getByText(/That did not work/)).toBeDefined();
    expect(region('This chat')).not.toBeNull();
  });
});

describe('a mute', () => {
  it('ends by itself at its moment, in an open panel', async () => {
    const fake = new FakeSource([meta, token]);
    fake.settings = {
      ...fake.settings,
      mutes: [
        { of: 'code', name: 'connector_expired', until: NOON + 5_000 },
        { of: 'code', name: 'token_expired', until: null },
      ],
    };
    await openPanel(fake);
    expect(region('This chat')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(5_100));
    expect(
      within(screen.getByRole('region', { name: 'This chat' })).getByText('Meta Ads needs to be reconnected'),
    ).toBeDefined();
    expect(mutedRegion().queryByText('Meta Ads needs to be reconnected')).toBeNull();
  });

  it('of everything is said at the top, folds nothing, and is ended there', async () => {
    const fake = new FakeSource([meta]);
    fake.settings = { ...fake.settings, mutes: [{ of: 'all', until: MORNING }] };
    const { user } = await openPanel(fake);
    expect(screen.getByText(/Everything is muted until Wednesday 08:00/)).toBeDefined();
    expect(region('This chat')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Unmute' }));
    await settle();
    expect(screen.queryByText(/Everything is muted/)).toBeNull();
  });
});
