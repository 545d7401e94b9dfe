import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askForNotifications,
  keepNotifications,
  mayNotify,
  onNotificationClick,
  showNotification,
} from '../../../lib/platform/notifications';

const api = fakeBrowser.notifications;
const words = { title: 'Ready to try again', message: 'A short break: too many calls in a minute' };

/** A browser in which the permission was given or not, with the person's answer when it is asked for. */
function browserThat({ grants = true, says = true }: { grants?: boolean; says?: boolean | Error }) {
  let granted = grants;
  const added: (() => void)[] = [];
  const contains = vi.fn(async () => granted);
  const request = vi.fn(async () => {
    if (says instanceof Error) throw says;
    granted = says;
    fakeBrowser.notifications = says ? api : (undefined as never);
    for (const listener of added) listener();
    return says;
  });
  Object.assign(fakeBrowser, {
    notifications: grants ? api : undefined,
    permissions: { contains, request, onAdded: { addListener: (each: () => void) => added.push(each) } },
  });
  return { contains, request };
}

beforeEach(() => {
  fakeBrowser.notifications = api;
  fakeBrowser.reset();
});

it('asks for nothing but notifications, and names the answer', async () => {
  const { request } = browserThat({ grants: false });
  expect(await mayNotify()).toBe(false);
  expect(await askForNotifications()).toEqual({ ok: true });
  expect(request).toHaveBeenCalledWith({ permissions: ['notifications'] });
  expect(await mayNotify()).toBe(true);
  browserThat({ grants: false, says: false });
  expect(await askForNotifications()).toEqual({ ok: false, reason: 'declined' });
  browserThat({ grants: false, says: new Error('not in a click') });
  expect(await askForNotifications()).toEqual({ ok: false, reason: 'failed' });
});

it('shows one, and a second of the same id in its place', async () => {
  browserThat({});
  expect(await showNotification({ id: 'a', ...words })).toEqual({ ok: true });
  expect(await showNotification({ id: 'a', ...words })).toEqual({ ok: true });
  expect(Object.keys(await api.getAll())).toEqual(['a']);
});

it('without the permission shows nothing and says so', async () => {
  browserThat({ grants: false });
  expect(await showNotification({ id: 'a', ...words })).toEqual({ ok: false, reason: 'not-allowed' });
  await expect(keepNotifications(new Set())).resolves.toBeUndefined();
});

it('takes away what is over and leaves the rest', async () => {
  browserThat({});
  for (const id of ['a', 'b', 'c']) await showNotification({ id, ...words });
  await keepNotifications(new Set(['b', 'x']));
  expect(Object.keys(await api.getAll())).toEqual(['b']);
});

describe('a click', () => {
  it('is told by the id, and takes the notification away', async () => {
    browserThat({});
    const clicked = vi.fn();
    onNotificationClick(clicked);
    await showNotification({ id: 'a', ...words });
    await api.onClicked.trigger('a');
    expect(clicked).toHaveBeenCalledWith('a');
    await vi.waitFor(async () => expect(await api.getAll()).toEqual({}));
  });

  it('is heard also where the permission came only later', async () => {
    browserThat({ grants: false });
    const clicked = vi.fn();
    onNotificationClick(clicked);
    await askForNotifications();
    await api.onClicked.trigger('b');
    expect(clicked).toHaveBeenCalledExactlyOnceWith('b');
  });
});
