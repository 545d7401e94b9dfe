import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { armAlarm, onAlarm } from '../../../lib/platform/alarms';
import { paintBadge, showBadge } from '../../../lib/platform/badge';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the alarm', () => {
  const at = () => fakeBrowser.alarms.get('a').then((alarm) => alarm?.scheduledTime);

  it('is set, moved and cleared, and there is one of a name', async () => {
    await armAlarm('a', 1_000);
    expect(await at()).toBe(1_000);
    await armAlarm('a', 2_000);
    expect(await at()).toBe(2_000);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    await armAlarm('a', null);
    expect(await at()).toBeUndefined();
  });

  it('is left alone where it stands right', async () => {
    await armAlarm('a', 1_000);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await armAlarm('a', 1_000);
    expect(create).not.toHaveBeenCalled();
  });

  it('rings for its own name only', async () => {
    const ring = vi.fn();
    onAlarm('a', ring);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'b' } as never);
    expect(ring).not.toHaveBeenCalled();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'a' } as never);
    expect(ring).toHaveBeenCalledTimes(1);
  });
});

describe('the badge', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('shows %i as "%s", over one tab', async (count, text) => {
    await showBadge(7, count);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe(text);
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });

  it('is no error over a tab that was closed meanwhile', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValueOnce(new Error('No tab with id: 7'));
    await expect(showBadge(7, 1)).resolves.toBeUndefined();
  });

  it('is painted for all tabs', async () => {
    await paintBadge();
    expect(await fakeBrowser.action.getBadgeBackgroundColor({})).toEqual([179, 38, 30, 255]);
  });
});
