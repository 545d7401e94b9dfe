import { randomUUID } from 'node:crypto';
import { CODES } from '../../lib/atribu/explanation';
import { grok } from '../fixtures/surfaces/grok';
import { newKit } from '../fixtures/surfaces/kit';
import type { Step } from '../fixtures/surfaces/types';
import { errorFor } from '../playground/server/errors';
import { playInPage } from './support/corpus-page';
import { corpusSite } from './support/corpus-site';
import { ask, cards, expect, test } from './support/firefox';

/** A busy machine may need long; what must not happen has the test's own end to happen before. */
const PATIENT = { timeout: 30_000 };
const SETTLED_MS = 1_500;

test('Firefox: each of the 15 codes becomes one right card', async ({ firefox, sites, panel }) => {
  test.setTimeout(180_000);
  const chat = await firefox.newPage();
  const asked: { code: string; id: string | undefined }[] = [];
  for (const code of CODES) {
    // Each in a chat of its own.
    await chat.goto(sites.playgroundUrl);
    await ask(chat, `show me ${code}`);
    const id = sites.sentIds().at(-1);
    asked.push({ code, id });
    await expect
      .poll(async () => (await cards(panel)).filter(({ requestId }) => requestId === id), {
        ...PATIENT,
        message: code,
      })
      .toMatchObject([{ code, certainty: 'certain', origin: 'live' }]);
  }
  const all = (await cards(panel)).map(({ code, requestId }) => ({ code, id: requestId }));
  expect(all).toHaveLength(CODES.length);
  expect(all).toEqual(expect.arrayContaining(asked));
});

test("Firefox: a collapsed result on claude.ai, and another vendor's error beside it", async ({
  firefox,
  panel,
}) => {
  const chat = await firefox.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'linear rate_limited');
  await ask(chat, 'top campaigns connector_expired');
  await expect.poll(async () => (await cards(panel)).length, PATIENT).toBe(1);
  expect((await cards(panel))[0]).toMatchObject({
    code: 'connector_expired',
    surface: 'claude',
    certainty: 'certain',
    origin: 'live',
  });
});

test('Firefox: the background ends between error and deadline; same card, ready on time', async ({
  firefox,
  panel,
  killBackground,
}) => {
  const chat = await firefox.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns rate_limited retry_after=8');
  await expect.poll(async () => (await cards(panel))[0]?.status, PATIENT).toBe('waiting');
  expect(await killBackground()).toBe('stopped');
  await expect.poll(async () => (await cards(panel))[0]?.status, PATIENT).toBe('ready');
  expect(await cards(panel)).toHaveLength(1);
});

test('Firefox: an error that comes by WebSocket, on Grok', async ({ firefox, sites, panel }) => {
  const bySocket = (steps: readonly Step[]) =>
    steps.some((step) => 'hear' in step && step.hear.by === 'websocket');
  const played = grok.cases.find((each) => each.cards.length === 1 && bySocket(each.steps(newKit())));
  if (!played) throw new Error('no case of Grok comes by WebSocket');
  // Puppeteer's Firefox sends no header of the test's own, hence the case that is asked for without one.
  const staged = corpusSite(sites, grok).stage('', played);
  const chat = await firefox.newPage();
  await chat.goto(staged.href);
  await chat.evaluate(
    playInPage,
    staged.steps().filter((step) => !('show' in step)),
  );
  await expect.poll(async () => (await cards(panel)).length, PATIENT).toBe(1);
  expect((await cards(panel))[0]).toMatchObject({ code: played.cards[0]?.code, surface: 'grok' });
});

test('Firefox: the toolbar button opens the real sidebar, where the card stands, and shuts it again', async ({
  firefox,
  sidebar,
}, info) => {
  expect(await sidebar.isOpen(), 'nobody asked for it yet').toBe(false);
  const chat = await firefox.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns connector_expired');
  await sidebar.pressToolbar();
  await expect.poll(() => sidebar.isOpen(), PATIENT).toBe(true);
  const card = `document.querySelector('article[data-code="connector_expired"]')?.innerText`;
  await expect.poll(() => sidebar.read<string>(card), PATIENT).toContain('Meta Ads needs to be reconnected');
  const link = `document.querySelector('article a[data-action]')?.protocol`;
  expect(await sidebar.read<string>(link)).toBe('https:');
  // The chat in front is the one that it says it watches.
  expect(await sidebar.read<string>(`document.querySelector('header').innerText`)).toContain('claude.ai');
  await info.attach('chat', { body: Buffer.from(await chat.screenshot()), contentType: 'image/png' });
  await sidebar.pressToolbar();
  await expect.poll(() => sidebar.isOpen(), PATIENT).toBe(false);
});

test.describe('Firefox: a new site', () => {
  test.use({ granted: [] });

  test('is watched after one click in the sidebar, at once and at every load, and given back by another', async ({
    firefox,
    sites,
    panel,
    sidebar,
  }) => {
    const codes = ['connector_expired', 'connector_required', 'writeback_disabled'];
    let loads = 0;
    sites.serve('self-hosted.example', () => {
      const shown = JSON.stringify(errorFor(codes[loads] ?? ''));
      loads += 1;
      const html = `<!doctype html><title>chat</title><main><pre>${shown}</pre></main>`;
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    });
    const chat = await firefox.newPage();
    await chat.goto('https://self-hosted.example/');
    await sidebar.pressToolbar();
    const site = `document.querySelector('[data-site]')?.dataset.site`;
    await expect.poll(() => sidebar.read<string>(site), PATIENT).toBe('possible');
    expect(await cards(panel)).toEqual([]);

    await sidebar.click('[data-site] button');
    await expect.poll(async () => (await cards(panel)).map(({ code }) => code), PATIENT).toEqual([codes[0]]);
    await expect.poll(() => sidebar.read<string>(site), PATIENT).toBe('allowed');
    await chat.reload();
    await expect.poll(async () => (await cards(panel)).length, PATIENT).toBe(2);

    await sidebar.click('[data-site] button');
    // Without access its address is hidden again, until the next press of the toolbar button.
    await expect.poll(() => sidebar.read<string>(site), PATIENT).toBe(undefined);
    await chat.reload();
    await new Promise((done) => setTimeout(done, SETTLED_MS));
    expect(await cards(panel)).toHaveLength(2);
  });
});
