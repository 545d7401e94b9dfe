import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageState } from '../../../lib/atribu/sighting';
import { readLedger, storable } from '../../../lib/incidents/ledger-schema';
import { READY_ALARM } from '../../../lib/outside/signals';
import { ledgerIn } from '../../../lib/platform/ledger-slot';
import { envelope, errorSighting, failed, ledgerOf, onlyCard, requestId, T0 } from './build';

const S = 1000;
const pageSender = { id: 'test-extension-id', tab: { id: 7 }, frameId: 0, url: 'https://claude.ai/chat/c1' };
const panelSender = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/sidepanel.html' };
const limited = { code: 'rate_limited', retryable: true, retry_after: 45 };

let page: PageState | undefined;
let background: typeof import('../../../entrypoints/background').default;

/** A message as the browser delivers it, with the answer as the sender gets it. */
async function say(type: string, data: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const message = { id: 1, type, data, timestamp: 1 };
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, (answer: { res: unknown }) =>
      resolve(answer.res),
    );
  });
}
const report = (fields = {}, seen = {}) =>
  say('sighting.report', { sighting: errorSighting(fields, seen), documentId: 'load-1' }, pageSender);

const stored = async () => readLedger(ledgerIn(await fakeBrowser.storage.local.get())).ledger;
const badge = () => fakeBrowser.action.getBadgeText({ tabId: 7 });
const alarm = () => fakeBrowser.alarms.get(READY_ALARM);

beforeEach(async () => {
  fakeBrowser.reset();
  // A worker that starts anew has none of its module state.
  vi.resetModules();
  background = (await import('../../../entrypoints/background')).default;
  vi.spyOn(Date, 'now').mockReturnValue(T0);
  page = { surface: 'claude', conversation: 'c1', host: 'claude.ai' };
  fakeBrowser.tabs.query = vi.fn(async () => [{ id: 7 }]) as never;
  fakeBrowser.tabs.sendMessage = vi.fn(async () => page && { res: page }) as never;
  Object.assign(fakeBrowser, {
    sidePanel: { setPanelBehavior: vi.fn(async () => {}), open: vi.fn(async () => {}) },
    permissions: { onAdded: { addListener: vi.fn() }, onRemoved: { addListener: vi.fn() } },
    // No site beside the fixed ones was ever allowed, so the browser has not granted this permission either.
    scripting: undefined,
  });
});
afterEach(() => vi.restoreAllMocks());

describe('the worker', () => {
  it('registers every listener in its first turn', () => {
    background.main();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
    expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(true);
    expect(fakeBrowser.tabs.onActivated.hasListeners()).toBe(true);
    expect(fakeBrowser.tabs.onUpdated.hasListeners()).toBe(true);
    expect(fakeBrowser.permissions.onRemoved.addListener).toHaveBeenCalled();
  });

  it('keeps an error, shows the number and sets the alarm', async () => {
    background.main();
    expect(await report(limited)).toEqual({ ok: true });
    expect(onlyCard(await stored()).readyAt).toBe(T0 + 45 * S);
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    expect((await alarm())?.scheduledTime).toBe(T0 + 45 * S);
  });

  it('shows no number and sets no alarm for what an old chat shows again', async () => {
    background.main();
    await report(limited, { replayed: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await stored()).incidents).toHaveLength(1);
    expect(await badge()).toBe('');
    expect(await alarm()).toBeUndefined();
  });

  it('takes the number away in another chat, on another page, and when the card is dismissed', async () => {
    background.main();
    await report(limited);
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    page = { surface: 'claude', conversation: 'c2', host: 'claude.ai' };
    await say('page.here', { ...page, documentId: 'load-1' }, pageSender);
    await vi.waitFor(async () => expect(await badge()).toBe(''));
    page = { ...page, conversation: 'c1' };
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
    page = undefined;
    await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'complete' }, { active: true } as never);
    await vi.waitFor(async () => expect(await badge()).toBe(''));
    page = { surface: 'claude', conversation: 'c1', host: 'claude.ai' };
    const { id } = onlyCard(await stored());
    expect(await say('incident.dismiss', { id }, panelSender)).toEqual({ ok: true });
    await vi.waitFor(async () => expect(await alarm()).toBeUndefined());
    expect(await badge()).toBe('');
    await say('incident.restore', { id }, panelSender);
    await vi.waitFor(async () => expect(await badge()).toBe('1'));
  });

  it('started anew, sets the alarm that the browser forgot, at the same moment', async () => {
    await fakeBrowser.storage.session.set({ started: 'yes' });
    await fakeBrowser.storage.local.set({ ledger: storable(ledgerOf(failed(limited))) });
    vi.mocked(Date.now).mockReturnValue(T0 + 20 * S);
    background.main();
    await vi.waitFor(async () => expect((await alarm())?.scheduledTime).toBe(T0 + 45 * S));
    expect(await stored()).toEqual(ledgerOf(failed(limited)));
  });

  it('sets the next alarm when one goes off, and touches nothing in storage for it', async () => {
    background.main();
    await report(limited);
    await report({ ...limited, retry_after: 50, request_id: requestId(T0, 2) }, { conversation: 'c2' });
    await vi.waitFor(async () => expect((await alarm())?.scheduledTime).toBe(T0 + 45 * S));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    vi.mocked(Date.now).mockReturnValue(T0 + 45 * S);
    await fakeBrowser.alarms.onAlarm.trigger({ name: READY_ALARM } as never);
    await vi.waitFor(async () => expect((await alarm())?.scheduledTime).toBe(T0 + 50 * S));
    expect(set).not.toHaveBeenCalled();
  });

  it('leaves nothing that came from pages when the history is cleared, and what the person decided', async () => {
    const decided = { settings: { theme: 'dark' }, sites: ['https://chat.example'] };
    await fakeBrowser.storage.local.set({
      ...decided,
      choices: { workspace_id: ['w-1'], profile_id: [] },
      notified: { since: T0, told: ['x'] },
      'ledger.aside': ['unreadable'],
    });
    background.main();
    await report(limited);
    const { id } = onlyCard(await stored());
    await say('notice.dismiss', { id }, pageSender);
    expect(await fakeBrowser.storage.local.get()).toMatchObject({ notices: { [id]: 'over' } });
    expect(await say('history.clear', {}, panelSender)).toEqual({ ok: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await fakeBrowser.storage.local.get()).toEqual(decided);
    expect(await fakeBrowser.storage.session.get()).toEqual({ started: 'yes' });
    expect(await alarm()).toBeUndefined();
  });

  it('hears nobody who is not ours, and no page that dismisses', async () => {
    background.main();
    const stranger = { ...pageSender, id: 'another-extension' };
    const data = { sighting: { kind: 'error', envelope: envelope() }, documentId: 'x' };
    expect(await say('sighting.report', data, stranger)).toEqual({ ok: false, reason: 'sender' });
    expect(await say('incident.dismiss', { id: 'x' }, pageSender)).toEqual({ ok: false, reason: 'sender' });
  });

  it('opens the panel in the turn of the click', async () => {
    background.main();
    const open = vi.mocked((fakeBrowser as unknown as { sidePanel: { open: () => unknown } }).sidePanel.open);
    const answer = say('panel.open', {}, pageSender);
    expect(open).toHaveBeenCalledWith({ tabId: 7 });
    expect(await answer).toEqual({ ok: true });
  });
});
