import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serve } from '../../../lib/platform/messaging';
import { drawNotice } from '../../../lib/platform/notice';
import type { NoticeView } from '../../../lib/platform/notice-view';
import {
  askTab,
  isOrphaned,
  onPageNews,
  sendFromPage,
  servePage,
  tellTab,
} from '../../../lib/platform/page-line';
import type { Answer } from '../../../lib/platform/protocol';

const page = { surface: 'claude', conversation: null, host: 'claude.ai' };
const here = { type: 'page.here', data: { ...page, documentId: 'load-1' } } as const;
const look = vi.fn(() => ({ ok: true as const }));
const draft = vi.fn((_text: string) => Promise.resolve({ ok: false as const, reason: 'no-composer' }));
const stops: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

describe('the page’s end', () => {
  it('is understood by the worker’s, and understands it', async () => {
    const handler = vi.fn(() => ({ ok: false as const, reason: 'too-many' }));
    stops.push(serve('page.here', handler));
    expect(await sendFromPage(here)).toEqual({ ok: false, reason: 'too-many' });
    expect(handler).toHaveBeenCalledWith(here.data, expect.anything());
  });

  it('hears when the worker breaks', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    stops.push(serve('page.here', () => Promise.reject(new Error('bug'))));
    expect(await sendFromPage(here)).toEqual({ ok: false, reason: 'failed' });
  });

  it('finds the worker unreachable while nobody answers, and gone once the extension is', async () => {
    expect(await sendFromPage(here)).toEqual({ ok: false, reason: 'unreachable' });
    expect(isOrphaned()).toBe(false);
    Object.assign(fakeBrowser.runtime, { id: undefined });
    expect(await sendFromPage(here)).toEqual({ ok: false, reason: 'gone' });
    expect(isOrphaned()).toBe(true);
  });
});

it('a panel that overhears the page leaves the answer to the worker', async () => {
  const heard = vi.fn();
  const stop = onPageNews(heard);
  stops.push(serve('page.here', () => ({ ok: false, reason: 'malformed' })));
  expect(await sendFromPage(here)).toEqual({ ok: false, reason: 'malformed' });
  await sendFromPage({ type: 'panel.open', data: {} });
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  await sendFromPage(here);
  expect(heard).toHaveBeenCalledTimes(1);
});

describe('asking a page', () => {
  const notice = vi.fn((_view: NoticeView | null): Answer => ({ ok: true }));
  /** The fake browser has no tabs.sendMessage; a tab's page hears the same event as everybody. */
  const connect = () => {
    const sendMessage = vi.fn((_tab: number, message: unknown) => fakeBrowser.runtime.sendMessage(message));
    fakeBrowser.tabs.sendMessage = sendMessage as never;
    // As a browser has it: whoever responds first, also at once, answers.
    fakeBrowser.runtime.sendMessage = ((message: unknown) =>
      new Promise((resolve, reject) => {
        if (!fakeBrowser.runtime.onMessage.hasListeners()) reject(new Error('Receiving end does not exist.'));
        void fakeBrowser.runtime.onMessage
          .trigger(message, {} as never, resolve)
          .then((kept: unknown[]) => kept.includes(true) || resolve(undefined));
      })) as never;
    return sendMessage;
  };
  const original = fakeBrowser.runtime.sendMessage;
  afterEach(() => {
    fakeBrowser.runtime.sendMessage = original;
  });

  it('brings its answer, until it is stopped', async () => {
    const stop = new AbortController();
    const sendMessage = connect();
    servePage({ describe: () => page, look, draft, notice }, stop.signal);
    expect(await askTab(7)).toEqual(page);
    expect(sendMessage).toHaveBeenCalledWith(7, expect.anything(), { frameId: 0 });
    stop.abort();
    expect(await askTab(7)).toBeUndefined();
  });

  it('is not mixed up with anything else that is said', async () => {
    connect();
    const stop = new AbortController();
    servePage({ describe: () => page, look, draft, notice }, stop.signal);
    for (const message of [null, 'page.ask', { type: 'page.here' }]) {
      expect(await fakeBrowser.runtime.sendMessage(message)).toBeUndefined();
    }
    stop.abort();
  });

  it('has it look again, and write into its composer', async () => {
    connect();
    const stop = new AbortController();
    servePage({ describe: () => page, look, draft, notice }, stop.signal);
    expect(await tellTab(7, 'page.look', {})).toEqual({ ok: true });
    expect(await tellTab(7, 'draft.put', { text: 'Please try again.' })).toEqual({
      ok: false,
      reason: 'no-composer',
    });
    expect(draft).toHaveBeenCalledExactlyOnceWith('Please try again.');
    stop.abort();
  });

  it('has it draw a notice, or none', async () => {
    connect();
    const stop = new AbortController();
    servePage({ describe: () => page, look, draft, notice }, stop.signal);
    const view = { id: 'a', title: 'Which client do you mean?' } as NoticeView;
    expect(await drawNotice(7, view)).toEqual({ ok: true });
    expect(notice).toHaveBeenLastCalledWith(view);
    expect(await drawNotice(7, null)).toEqual({ ok: true });
    expect(notice).toHaveBeenLastCalledWith(null);
    notice.mockReturnValueOnce({ ok: false, reason: 'dismissed' });
    expect(await drawNotice(7, view)).toEqual({ ok: false, reason: 'dismissed' });
    stop.abort();
    expect(await drawNotice(7, view)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('has no answer where no script of ours is', async () => {
    connect();
    expect(await askTab(7)).toBeUndefined();
  });
});
