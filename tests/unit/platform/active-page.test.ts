import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTabs, onTabChange, pageOf } from '../../../lib/platform/active-page';
import { parsePageState } from '../../../lib/platform/page-state';

const page = { surface: 'claude', conversation: 'c1', host: 'claude.ai' };
beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('pageOf', () => {
  it('gives up on a page that does not answer within a second', async () => {
    vi.useFakeTimers();
    fakeBrowser.tabs.sendMessage = vi.fn(() => new Promise(() => undefined)) as never;
    const asked = pageOf(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await asked).toBeNull();
  });

  it('leaves no timer behind an answer', async () => {
    vi.useFakeTimers();
    fakeBrowser.tabs.sendMessage = vi.fn(async () => ({ res: page })) as never;
    expect(await pageOf(7)).toEqual(page);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('knows the tab in front of every window', async () => {
  fakeBrowser.tabs.query = vi.fn(async () => [
    { id: 1, windowId: 10 },
    { windowId: 11 },
    { id: 4, windowId: 12 },
  ]) as never;
  expect(await activeTabs()).toEqual([
    { tabId: 1, windowId: 10 },
    { tabId: 4, windowId: 12 },
  ]);
  expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ active: true });
});

it('tells of tabs that come to the front or load while in front, and of nothing else', async () => {
  const changed = vi.fn();
  const stop = onTabChange(changed);
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 1, windowId: 1 });
  await fakeBrowser.tabs.onUpdated.trigger(2, { status: 'loading' }, { active: true } as never);
  await fakeBrowser.tabs.onUpdated.trigger(3, { status: 'loading' }, { active: false } as never);
  await fakeBrowser.tabs.onUpdated.trigger(4, { audible: true }, { active: true } as never);
  stop();
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 5, windowId: 1 });
  expect(changed.mock.calls).toEqual([[1], [2]]);
});

describe('parsePageState', () => {
  it('takes what a page may say, and nothing beside it', () => {
    expect(parsePageState({ ...page, chat: 'secret' })).toEqual(page);
    expect(parsePageState({ ...page, conversation: null })).toEqual({ ...page, conversation: null });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'claude'],
    ['no surface', { ...page, surface: undefined }],
    ['an empty host', { ...page, host: '' }],
    ['a conversation that is no text', { ...page, conversation: 5 }],
    ['a huge conversation', { ...page, conversation: 'x'.repeat(301) }],
  ])('refuses %s', (_, value) => {
    expect(parsePageState(value)).toBeNull();
  });
});
