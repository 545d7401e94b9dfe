import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings as SettingsScreen } from '../../components/screens/settings';
import { FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const NOON = Date.UTC(2026, 10, 24, 12, 0, 0);
const MORNING = Date.UTC(2026, 10, 25, 8, 0, 0);
const DAY = 24 * 60 * 60 * 1000;
const zone = process.env.TZ;

beforeEach(() => {
  process.env.TZ = 'UTC';
  vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true });
  location.hash = '#settings';
});
afterEach(() => {
  process.env.TZ = zone;
  history.replaceState(null, '', location.pathname);
});

async function open(change: (fake: FakeSource) => void = () => undefined) {
  const fake = new FakeSource([
    incident(envelopes.connector_expired, NOON - 60_000),
    incident(envelopes.token_expired, NOON - 9 * DAY),
  ]);
  change(fake);
  const { user } = await openPanel(fake, { settings: async () => SettingsScreen });
  const press = async (element: HTMLElement) => {
    await user.click(element);
    await settle();
  };
  return { fake, user, press };
}
const group = (name: string) => within(screen.getByRole('region', { name }));
const radio = (setting: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: setting })).getByRole('radio', { name });
const pick = (name: string) => screen.getByRole('combobox', { name });

describe('a setting', () => {
  it('holds at once, and says so quietly', async () => {
    const { fake, press } = await open();
    await press(radio('Theme', 'Dark'));
    expect(fake.settings.theme).toBe('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(radio('Theme', 'Dark').getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('Saved', { selector: '[role="status"]' })).toBeDefined();
    await press(radio('Theme', 'Auto'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('turns the whole screen to another language', async () => {
    const { press } = await open();
    await press(radio('Language', 'Español'));
    expect(screen.getByRole('heading', { name: 'Ajustes' })).toBeDefined();
  });

  it('is a switch where it is on or off', async () => {
    const { fake, press } = await open();
    const notice = screen.getByRole('switch', { name: 'Notice in the chat' });
    expect(notice.getAttribute('aria-checked')).toBe('true');
    await press(notice);
    expect(fake.settings.notice).toBe(false);
  });

  it('is one of several amounts, with the one that was set among them', async () => {
    const { fake, press } = await open((it) => {
      it.settings = { ...it.settings, freshnessHours: 5 };
    });
    expect(pick('Numbers count as old after').textContent).toBe('5 hours');
    await press(pick('Numbers count as old after'));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      '1 hour',
      '3 hours',
      '5 hours',
      '6 hours',
      '12 hours',
      '1 day',
      '2 days',
      '3 days',
      '7 days',
    ]);
    await press(screen.getByRole('option', { name: '2 days' }));
    expect(fake.settings.freshnessHours).toBe(48);
  });

  it('says that it was not saved where it was not', async () => {
    const { fake, press } = await open((it) => {
      it.answer = { ok: false, reason: 'failed' };
    });
    await press(radio('Theme', 'Dark'));
    expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
    expect(fake.settings.theme).toBe('auto');
    expect(radio('Theme', 'Auto').getAttribute('aria-checked')).toBe('true');
  });

  it('of the organisation is shown and cannot be changed', async () => {
    const { fake, press } = await open((it) => {
      it.locked = ['theme', 'notice', 'retentionDays', 'mutes'];
    });
    expect(screen.getAllByText('Set by your organization')).toHaveLength(4);
    await press(radio('Theme', 'Dark'));
    await press(screen.getByRole('switch', { name: 'Notice in the chat' }));
    expect(fake.settings).toMatchObject({ theme: 'auto', notice: true });
    expect(pick('Keep errors for').hasAttribute('data-disabled')).toBe(true);
    expect(
      group('Muted')
        .getByRole('button', { name: /^Mute everything/ })
        .hasAttribute('disabled'),
    ).toBe(true);
  });
});

describe('notifications', () => {
  const toggle = () => screen.getByRole('switch', { name: 'Notification when the wait is over' });

  it('are asked for in the click, and on once the browser agrees', async () => {
    const { fake, press } = await open();
    await press(toggle());
    expect(fake.settings.notify).toBe(true);
    expect(toggle().getAttribute('aria-checked')).toBe('true');
    await press(toggle());
    expect(fake.settings.notify).toBe(false);
  });

  it('stay off where the browser was told no, which is said plainly', async () => {
    const { fake, press } = await open((it) => {
      it.notifyAnswer = { ok: false, reason: 'declined' };
    });
    await press(toggle());
    expect(fake.settings.notify).toBe(false);
    expect(toggle().getAttribute('aria-checked')).toBe('false');
    expect(screen.getByRole('alert').textContent).toMatch(/told no, so this stays off/);
  });

  it('that the browser took back are off, which is said', async () => {
    await open((it) => {
      it.settings = { ...it.settings, notify: true };
      it.mayNotify = false;
    });
    expect(toggle().getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText(/switched off in the browser’s settings/)).toBeDefined();
  });
});

describe('how long errors are kept', () => {
  const shorten = async (days: string) => {
    const opened = await open();
    await opened.press(pick('Keep errors for'));
    await opened.press(screen.getByRole('option', { name: days }));
    return opened;
  };

  it('is shortened at once where that loses nothing', async () => {
    const { fake } = await shorten('14 days');
    expect(fake.settings.retentionDays).toBe(14);
  });

  it('is asked about where that deletes something', async () => {
    const { fake, press } = await shorten('7 days');
    expect(fake.settings.retentionDays).toBe(30);
    expect(screen.getByRole('alert').textContent).toMatch(/One error is older/);
    await press(screen.getByRole('button', { name: 'Delete them' }));
    expect(fake.settings.retentionDays).toBe(7);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stays as it was where that is wanted', async () => {
    const { fake, press } = await shorten('1 day');
    await press(screen.getByRole('button', { name: 'Leave it as it was' }));
    expect(fake.settings.retentionDays).toBe(30);
    expect(pick('Keep errors for').textContent).toBe('30 days');
  });
});

describe('mutes', () => {
  it('of everything begin here, and say when they end', async () => {
    const { fake, press } = await open();
    await press(group('Muted').getByRole('button', { name: 'Mute everything until Wednesday 08:00' }));
    expect(fake.settings.mutes).toEqual([{ of: 'all', until: MORNING }]);
    expect(group('Muted').getByText(/All chats · until Wednesday 08:00/)).toBeDefined();
    expect(group('Muted').queryByRole('button', { name: /^Mute everything/ })).toBeNull();
  });

  it('are listed by name with their end, ended here, and go by themselves', async () => {
    const { fake, press } = await open((it) => {
      it.settings = {
        ...it.settings,
        mutes: [
          { of: 'code', name: 'connector_expired', until: NOON + 20_000 },
          { of: 'host', name: 'claude.ai', until: null },
        ],
      };
    });
    const muted = group('Muted');
    expect(muted.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'An integration needs to be reconnectedKind of error · until Tuesday 12:00Unmute',
      'claude.aiSite · for goodUnmute',
    ]);
    await press(muted.getByRole('button', { name: 'Unmute: claude.ai' }));
    expect(fake.settings.mutes).toHaveLength(1);
    await act(() => vi.advanceTimersByTimeAsync(20_100));
    expect(muted.getByText('Nothing is muted.')).toBeDefined();
  });
});

describe('sites', () => {
  const sites = [
    { origin: 'https://chat.example', granted: true, asked: false },
    { origin: 'https://lost.example:8443', granted: false, asked: false },
  ];

  it('can be given back, and taken again where that was undone elsewhere', async () => {
    const { fake, press } = await open((it) => {
      it.sites = sites;
    });
    await press(screen.getByRole('button', { name: 'Stop watching chat.example' }));
    await press(screen.getByRole('button', { name: 'Watch again: lost.example:8443' }));
    expect(fake.decided).toEqual(['forget https://chat.example', 'allow https://lost.example:8443']);
  });

  it('that the organization asks for wait for a click', async () => {
    const { fake, press } = await open((it) => {
      it.sites = [{ origin: 'https://team.example', granted: false, asked: true }];
    });
    expect(group('Sites').getByText('Your organization asks for it.')).toBeDefined();
    await press(screen.getByRole('button', { name: 'Watch team.example' }));
    expect(fake.decided).toEqual(['allow https://team.example']);
  });

  it('stay as they are where the browser was told no, which is said', async () => {
    const { press } = await open((it) => {
      it.sites = sites;
      it.siteAnswer = { ok: false, reason: 'declined' };
    });
    await press(screen.getByRole('button', { name: 'Watch again: lost.example:8443' }));
    expect(screen.getByRole('alert').textContent).toMatch(/told no/);
  });

  it('are said to be none where there are none', async () => {
    await open();
    expect(group('Sites').getByText('You have allowed no other site.')).toBeDefined();
  });
});
