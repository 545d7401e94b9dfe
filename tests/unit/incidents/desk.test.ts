// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { STALE_AFTER_MS } from '../../../lib/atribu/advisories';
import { openDesk } from '../../../lib/incidents/desk';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { createLimiter } from '../../../lib/incidents/limiter';
import type { Sender } from '../../../lib/platform/senders';
import { errorSighting, hiddenSighting, onlyCard, requestId, successSighting, T0 } from './build';

const page: Sender = { kind: 'page', tabId: 7, frameId: 0, host: 'claude.ai' };
const panel: Sender = { kind: 'extension' };
const foreign: Sender = { kind: 'foreign', reason: 'not-ours' };

function open({ staleAfterMs = STALE_AFTER_MS } = {}) {
  let ledger = emptyLedger;
  const done: string[] = [];
  const store = {
    keep: async (event?: LedgerEvent) => {
      if (event) ledger = reduce(ledger, event);
      return { ok: true as const, ledger };
    },
  };
  const desk = openDesk({
    store,
    limiter: createLimiter(),
    now: () => T0,
    staleAfterMs: async () => staleAfterMs,
    forget: async () => void done.push('forget'),
    erase: async () => void done.push('erase'),
  });
  const report = (sighting: unknown, sender: Sender = page) =>
    desk.report({ sighting, documentId: 'load-1' }, sender);
  return { desk, report, ledger: () => ledger, done };
}

describe('report', () => {
  it('makes a card of an error that is Atribu’s, with the host that the browser names', async () => {
    const { report, ledger } = open();
    expect(await report(errorSighting())).toEqual({ ok: true });
    expect(onlyCard(ledger())).toMatchObject({
      certainty: 'certain',
      host: 'claude.ai',
      tabId: 7,
      documentId: 'load-1',
    });
  });

  it.each([
    ['another vendor’s error', errorSighting({}, { server: 'https://mcp.linear.app/mcp' }), 'foreign'],
    ['a quotation', errorSighting({}, { context: 'prose' }), 'quoted'],
    [
      'another vendor’s hidden error',
      hiddenSighting({}, { server: 'https://mcp.linear.app/mcp' }),
      'foreign',
    ],
    [
      'a hidden error of nobody’s',
      hiddenSighting({}, { server: undefined, connector: undefined, tool: 'whoami' }),
      'quoted',
    ],
    ['another vendor’s success', successSighting({}, { connector: 'Linear', tool: 'whoami' }), 'foreign'],
    ['a success in somebody’s words', successSighting({}, { context: 'prose' }), 'quoted'],
    ['a part of a success', successSighting({}, { whole: false }), 'quoted'],
    ['no sighting at all', { kind: 'x' }, 'kind'],
    ['nothing', undefined, 'kind'],
  ])('refuses %s, and keeps nothing of it', async (_, sighting, reason) => {
    const { report, ledger } = open();
    expect(await report(sighting)).toEqual({ ok: false, reason });
    expect(ledger()).toBe(emptyLedger);
  });

  it('makes a card of what the chat app hid, which a later success of the tool settles', async () => {
    const { report, ledger } = open();
    const request_id = 'req_011CZZEKTg46q9RcRfVi7FWh';
    await report(hiddenSighting({ request_id }));
    await report(hiddenSighting({ request_id }, { replayed: true }));
    expect(onlyCard(ledger())).toMatchObject({
      id: request_id,
      certainty: 'certain',
      origin: 'live',
      tool: 'top_campaigns',
      envelope: { code: 'hidden_error', hidden: 'tool_execution', request_id },
      readyAt: null,
      count: 1,
    });
    await report(successSighting({}, { replayed: true }));
    expect(onlyCard(ledger()).closed).toBeUndefined();
    await report(successSighting());
    expect(onlyCard(ledger()).closed?.as).toBe('resolved');
  });

  it('keeps facts and advisories of what is certainly Atribu’s, and of nothing else', async () => {
    const { report, ledger } = open();
    const told = { data_freshness_warning: 'yes', whoami: { role: 'owner' as const } };
    const bare = { tool: undefined, server: undefined, connector: undefined };
    await report(successSighting(told, bare));
    await report(successSighting(told, { connector: 'Linear', tool: 'whoami' }));
    await report(successSighting(told, { context: 'unknown', tool: 'whoami' }));
    expect(ledger()).toBe(emptyLedger);
    await report(successSighting(told, { tool: 'top_campaigns' }));
    expect(ledger()).toMatchObject({ advisories: [{ kind: 'stale_data' }], facts: null });
    await report(successSighting(told, { tool: 'whoami' }));
    expect(ledger().facts).toEqual({ role: 'owner', saidAt: T0 });
  });

  it('lets a success without a sign settle the same tool, but no bad token', async () => {
    const anonymous = successSighting({}, { context: 'unknown', tool: 'whoami' });
    const settled = open();
    await settled.report(errorSighting({}, { tool: 'whoami' }));
    await settled.report(anonymous);
    expect(onlyCard(settled.ledger()).closed?.as).toBe('resolved');
    const token = open();
    await token.report(errorSighting({ code: 'token_expired' }));
    await token.report(anonymous);
    expect(onlyCard(token.ledger()).closed).toBeUndefined();
    await token.report(successSighting({}, { tool: 'whoami' }));
    expect(onlyCard(token.ledger()).closed?.as).toBe('resolved');
  });

  it('hears pages only', async () => {
    const { report, desk } = open();
    expect(await report(errorSighting(), panel)).toEqual({ ok: false, reason: 'sender' });
    expect(await report(errorSighting(), foreign)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.report(null, page)).toEqual({ ok: false, reason: 'malformed' });
    expect(await desk.report({ sighting: errorSighting() }, page)).toEqual({
      ok: false,
      reason: 'malformed',
    });
  });

  it('stops listening to a tab that floods it', async () => {
    const { report } = open();
    const answers = await Promise.all(
      Array.from({ length: 301 }, (_, n) => report(errorSighting({ request_id: requestId(T0, n) }))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(300);
    expect(answers.at(-1)).toEqual({ ok: false, reason: 'too-many' });
    expect(await report(errorSighting(), { ...page, tabId: 8 })).toEqual({ ok: true });
  });
});

describe('here', () => {
  const state = { surface: 'claude', conversation: 'c9', host: 'forged.example', documentId: 'load-1' };

  it('names the chat of the incidents seen before it had a name, by the browser’s word for the host', async () => {
    const { report, desk, ledger } = open();
    await report(errorSighting({}, { conversation: null }));
    expect(await desk.here(state, page)).toEqual({ ok: true });
    expect(onlyCard(ledger()).conversation).toBe('c9');
  });

  it('hears the top frame of a page only, and only sense', async () => {
    const { desk } = open();
    expect(await desk.here(state, { ...page, frameId: 3 })).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.here(state, panel)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.here({ ...state, surface: 4 }, page)).toEqual({ ok: false, reason: 'malformed' });
    expect(await desk.here({ ...state, documentId: '' }, page)).toEqual({ ok: false, reason: 'malformed' });
  });
});

describe('dismiss and restore', () => {
  it('are the person’s, from the panel and from no page', async () => {
    const { report, desk, ledger } = open();
    await report(errorSighting());
    const { id } = onlyCard(ledger());
    expect(await desk.dismiss({ id }, page)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.restore({ id }, foreign)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.dismiss({ id: 5 }, panel)).toEqual({ ok: false, reason: 'malformed' });
    expect(await desk.dismiss({ id }, panel)).toEqual({ ok: true });
    expect(onlyCard(ledger()).closed).toEqual({ as: 'dismissed', at: T0 });
    expect(await desk.restore({ id }, panel)).toEqual({ ok: true });
    expect(onlyCard(ledger()).closed).toBeUndefined();
  });
});

describe('dismissing an advisory', () => {
  it('is the person’s, from the panel and from no page', async () => {
    const { report, desk, ledger } = open();
    await report(successSighting({ data_freshness_warning: 'yes' }));
    const [{ id = '' } = {}] = ledger().advisories;
    expect(await desk.dismissAdvisory({ id }, page)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.dismissAdvisory({}, panel)).toEqual({ ok: false, reason: 'malformed' });
    expect(await desk.dismissAdvisory({ id }, panel)).toEqual({ ok: true });
    expect(ledger().advisories).toMatchObject([{ id, dismissedAt: T0 }]);
  });
});

describe('the limiter', () => {
  it('admits 300 at once, then one a second, each tab by itself, and counts the rest', () => {
    const limiter = createLimiter();
    const admitted = (tab: number, at: number, tries: number) =>
      Array.from({ length: tries }, () => limiter.admits(tab, at)).filter(Boolean).length;
    expect(admitted(1, T0, 400)).toBe(300);
    expect(limiter.dropped).toBe(100);
    expect(admitted(1, T0 + 10_000, 20)).toBe(10);
    expect(admitted(2, T0, 5)).toBe(5);
    expect(admitted(1, T0 + 3_600_000, 400)).toBe(300);
    expect(admitted(1, T0, 1)).toBe(0);
  });

  it('remembers the 200 tabs heard last', () => {
    const limiter = createLimiter();
    for (let n = 0; n < 300; n += 1) limiter.admits(1, T0);
    for (let tab = 2; tab < 201; tab += 1) limiter.admits(tab, T0);
    expect(limiter.admits(1, T0)).toBe(false);
    for (let tab = 201; tab < 301; tab += 1) limiter.admits(tab, T0);
    expect(limiter.admits(1, T0)).toBe(false);
    for (let tab = 301; tab < 501; tab += 1) limiter.admits(tab, T0);
    expect(limiter.admits(1, T0)).toBe(true);
  });
});

describe('forgetting', () => {
  it('empties the ledger and what is kept beside it, when the panel asks', async () => {
    const { report, desk, ledger, done } = open();
    await report(errorSighting());
    expect(await desk.clear(page)).toEqual({ ok: false, reason: 'sender' });
    expect(ledger().incidents).toHaveLength(1);
    expect(await desk.clear(panel)).toEqual({ ok: true });
    expect(ledger()).toBe(emptyLedger);
    expect(done).toEqual(['forget']);
  });

  it('erases everything when the panel asks, and nobody else', async () => {
    const { desk, done } = open();
    expect(await desk.erase(page)).toEqual({ ok: false, reason: 'sender' });
    expect(await desk.erase(foreign)).toEqual({ ok: false, reason: 'sender' });
    expect(done).toEqual([]);
    expect(await desk.erase(panel)).toEqual({ ok: true });
    expect(done).toEqual(['erase']);
  });
});
