import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draft, findOpen, goTo, watchOpen } from '../../../lib/incidents/chats';

const page = { surface: 'claude', conversation: 'c1', host: 'claude.ai' };
const chat = { ...page, tabId: 7 };
/** What the page in a tab answers, by the request's type. */
const answers: Record<string, unknown> = {};
const told = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  for (const type of Object.keys(answers)) delete answers[type];
  answers['page.ask'] = page;
  told.mockReset();
  fakeBrowser.tabs.query = vi.fn(async () => [{ id: 7 }]) as never;
  fakeBrowser.tabs.sendMessage = vi.fn(async (tabId: number, { type, data }: never) => {
    told(tabId, type, data);
    return { res: answers[type] };
  }) as never;
});

describe('drafting', () => {
  it('asks the chat in front to take the text', async () => {
    answers['draft.put'] = { ok: true };
    expect(await draft('Please try again.', chat)).toEqual({ ok: true });
    expect(told).toHaveBeenLastCalledWith(7, 'draft.put', { text: 'Please try again.' });
  });

  it('hands the page’s own reason on', async () => {
    answers['draft.put'] = { ok: false, reason: 'no-composer' };
    expect(await draft('x', chat)).toEqual({ ok: false, reason: 'no-composer' });
  });

  it.each([
    ['another conversation', { ...page, conversation: 'c2' }],
    ['another app', { ...page, surface: 'chatgpt', host: 'chatgpt.com' }],
    ['no chat', undefined],
  ])('does not write into %s', async (_, inFront) => {
    answers['page.ask'] = inFront;
    answers['draft.put'] = { ok: true };
    expect(await draft('x', chat)).toEqual({ ok: false, reason: 'elsewhere' });
    expect(told).not.toHaveBeenCalledWith(7, 'draft.put', expect.anything());
  });

  it.each([undefined, null, 'yes', { ok: 'true' }, { ok: false }, { ok: false, reason: 7 }])(
    'takes %j for no answer',
    async (answer) => {
      answers['draft.put'] = answer;
      expect(await draft('x', chat)).toEqual({ ok: false, reason: 'unreachable' });
    },
  );

  it('gives a composer two seconds', async () => {
    vi.useFakeTimers();
    const asked = draft('x', chat);
    answers['draft.put'] = new Promise(() => undefined);
    fakeBrowser.tabs.sendMessage = vi.fn(async (_: number, { type }: never) =>
      type === 'page.ask' ? { res: page } : new Promise(() => undefined),
    ) as never;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({ ok: false, reason: 'unreachable' });
    vi.useRealTimers();
  });
});

describe('going to a chat', () => {
  it('brings its tab and its window to the front', async () => {
    const focus = vi.fn(async () => ({}));
    fakeBrowser.tabs.update = vi.fn(async () => ({ id: 7, windowId: 3 })) as never;
    fakeBrowser.windows.update = focus as never;
    expect(await goTo(chat)).toEqual({ ok: true });
    expect(fakeBrowser.tabs.update).toHaveBeenCalledWith(7, { active: true });
    expect(focus).toHaveBeenCalledWith(3, { focused: true });
  });

  it('says when the tab is gone, or was never known', async () => {
    fakeBrowser.tabs.update = vi.fn(async () => {
      throw new Error('No tab with id: 7.');
    }) as never;
    expect(await goTo(chat)).toEqual({ ok: false, reason: 'gone' });
    expect(await goTo({ tabId: null })).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('chats that are open', () => {
  const tabs: Record<number, object> = { 7: {}, 8: { discarded: true }, 9: { frozen: true } };
  beforeEach(() => {
    fakeBrowser.tabs.get = vi.fn(async (id: number) => {
      const tab = tabs[id];
      if (!tab) throw new Error('No tab');
      return tab;
    }) as never;
  });

  it('are those whose tab still shows them, or sleeps', async () => {
    const other = { ...chat, conversation: 'c2' };
    const asleep = { ...chat, conversation: 'c3', tabId: 8 };
    const frozen = { ...chat, conversation: 'c4', tabId: 9 };
    const gone = { ...chat, tabId: 10 };
    const unknown = { ...chat, tabId: null };
    expect(await findOpen([chat, other, asleep, frozen, gone, unknown])).toEqual([chat, asleep, frozen]);
  });

  it('take one question a tab, however many were in it', async () => {
    const others = Array.from({ length: 50 }, (_, n) => ({ ...chat, conversation: `other-${n}` }));
    expect(await findOpen([...others, chat, chat])).toEqual([chat, chat]);
    expect(told.mock.calls).toEqual([[7, 'page.ask', {}]]);
  });

  it('are told of when a tab goes, until nobody listens', async () => {
    const changed = vi.fn();
    const stop = watchOpen(changed);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
