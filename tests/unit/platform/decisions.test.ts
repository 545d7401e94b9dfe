import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addMute,
  changeSettings,
  readFreshness,
  readSettings,
  retentionByNow,
} from '../../../lib/platform/decisions';
import { settingsSlot } from '../../../lib/platform/storage';

beforeEach(() => fakeBrowser.reset());

const slowPolicy = () =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(new Promise(() => {}) as never);

describe('what the worker has to know before it can keep an error', () => {
  it('is there at once, though the browser takes its time to say what the organisation decided', async () => {
    await settingsSlot.write({ retentionDays: 3, freshnessHours: 12 });
    slowPolicy();
    expect(await retentionByNow()).toBeNull();
    expect(await readFreshness()).toBe(12);
  });

  it('is the person’s where nobody else decides', async () => {
    await settingsSlot.write({ retentionDays: 3 });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({} as never);
    expect(await retentionByNow()).toBe(3);
  });

  it('is the organisation’s where that decides', async () => {
    await settingsSlot.write({ retentionDays: 3 });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({ retentionDays: 9 } as never);
    expect(await retentionByNow()).toBe(9);
    expect((await readSettings()).locked).toEqual(['retentionDays']);
  });
});

describe('two decisions at once', () => {
  it('both hold', async () => {
    await Promise.all([
      changeSettings({ theme: 'dark' }),
      changeSettings({ language: 'es' }),
      addMute({ of: 'code', name: 'circuit_open', until: null }),
      addMute({ of: 'host', name: 'claude.ai', until: null }),
    ]);
    const { settings } = await readSettings();
    expect(settings).toMatchObject({ theme: 'dark', language: 'es' });
    expect(settings.mutes.map((mute) => mute.of)).toEqual(['code', 'host']);
  });
});
