import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageState } from '../../../lib/atribu/sighting';
import { emptyLedger } from '../../../lib/incidents/ledger';
import { storable } from '../../../lib/incidents/ledger-schema';
import { commands, ledgerQuery, pageQuery, watchLedger, watchPage } from '../../../lib/incidents/queries';
import { failed, ledgerOf, succeeded, T0 } from './build';

const ledger = ledgerOf(
  failed(),
  succeeded(
    T0,
    { data_freshness_warning: 'yes', whoami: { role: 'owner' } },
    { evidence: { tool: 'whoami' } },
  ),
);
const page: PageState = { surface: 'claude', conversation: 'c1', host: 'claude.ai' };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.tabs.query = vi.fn(async () => [{ id: 7 }]) as never;
  fakeBrowser.tabs.sendMessage = vi.fn(async () => ({ res: page })) as never;
});

describe('the ledger', () => {
  it('is empty and well before anything happened', async () => {
    expect(await ledgerQuery.queryFn()).toEqual({ ...emptyLedger, trouble: null });
  });

  it('is what is stored', async () => {
    await fakeBrowser.storage.local.set({ ledger: storable(ledger) });
    expect(await ledgerQuery.queryFn()).toEqual({ ...ledger, trouble: null });
  });

  it('tells of trouble: what the worker said, or what the panel finds itself', async () => {
    await fakeBrowser.storage.session.set({ trouble: 'full' });
    expect((await ledgerQuery.queryFn()).trouble).toBe('full');
    await fakeBrowser.storage.session.set({ trouble: 'nonsense' });
    expect((await ledgerQuery.queryFn()).trouble).toBeNull();
    await fakeBrowser.storage.local.set({ ledger: 'broken' });
    expect(await ledgerQuery.queryFn()).toEqual({ ...emptyLedger, trouble: 'unreadable' });
    expect((await fakeBrowser.storage.local.get('ledger')).ledger).toBe('broken');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption'));
    expect(await ledgerQuery.queryFn()).toEqual({ ...emptyLedger, trouble: 'unreadable' });
  });

  it('calls back with the whole of it after every change, until stopped', async () => {
    const changed = vi.fn();
    const stop = watchLedger(changed);
    await fakeBrowser.storage.local.set({ ledger: storable(ledger) });
    await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith({ ...ledger, trouble: null }));
    await fakeBrowser.storage.session.set({ trouble: 'full' });
    await vi.waitFor(() => expect(changed.mock.lastCall?.[0].trouble).toBe('full'));
    const calls = changed.mock.calls.length;
    stop();
    await fakeBrowser.storage.local.set({ ledger: storable(emptyLedger) });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changed).toHaveBeenCalledTimes(calls);
  });
});

describe('the page in front', () => {
  it('is what the tab in front says it is, or null', async () => {
    expect(await pageQuery.queryFn()).toEqual({ ...page, tabId: 7 });
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(7, expect.anything(), { frameId: 0 });
    vi.mocked(fakeBrowser.tabs.sendMessage).mockRejectedValueOnce(new Error('Receiving end does not exist'));
    expect(await pageQuery.queryFn()).toBeNull();
    vi.mocked(fakeBrowser.tabs.sendMessage).mockResolvedValueOnce({ res: { surface: 7 } } as never);
    expect(await pageQuery.queryFn()).toBeNull();
    vi.mocked(fakeBrowser.tabs.query).mockResolvedValueOnce([] as never);
    expect(await pageQuery.queryFn()).toBeNull();
  });

  it('calls back when a tab comes to the front, loads, or says that it is another chat, until stopped', async () => {
    const changed = vi.fn();
    const stop = watchPage(changed);
    const occasions = [
      () => fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 }),
      () => fakeBrowser.tabs.onUpdated.trigger(7, { status: 'complete' }, { active: true } as never),
      () => fakeBrowser.runtime.sendMessage({ id: 1, type: 'page.here', data: page, timestamp: 1 }),
    ];
    for (const [n, occur] of occasions.entries()) {
      await occur();
      await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(n + 1));
      expect(changed).toHaveBeenLastCalledWith({ ...page, tabId: 7 });
    }
    await fakeBrowser.tabs.onUpdated.trigger(9, { status: 'complete' }, { active: false } as never);
    stop();
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changed).toHaveBeenCalledTimes(occasions.length);
  });

  it('passes on the last answer only, however late an earlier one comes', async () => {
    const late = Promise.withResolvers<unknown>();
    vi.mocked(fakeBrowser.tabs.sendMessage).mockReturnValueOnce(late.promise as never);
    const changed = vi.fn();
    const stop = watchPage(changed);
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    late.resolve({ res: { ...page, conversation: 'old' } });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changed).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledWith({ ...page, tabId: 7 });
    stop();
  });

  it('can be watched from two places at once', async () => {
    const [one, two] = [vi.fn(), vi.fn()];
    const stops = [watchPage(one), watchPage(two)];
    stops[0]?.();
    await fakeBrowser.runtime.sendMessage({ id: 1, type: 'page.here', data: page, timestamp: 1 });
    await vi.waitFor(() => expect(two).toHaveBeenCalled());
    expect(one).not.toHaveBeenCalled();
    stops[1]?.();
  });
});

it('commands answer with a named result even where nobody answers them', async () => {
  expect(await commands.dismiss('x')).toEqual({ ok: false, reason: 'unreachable' });
  expect(await commands.restore('x')).toEqual({ ok: false, reason: 'unreachable' });
  expect(await commands.dismissAdvisory('x')).toEqual({ ok: false, reason: 'unreachable' });
});
