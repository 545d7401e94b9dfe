import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, cards, type ExtensionPage, expect, test } from './support/firefox';
import { SUCCEEDING_TOOLS, UNSAFE_URLS } from './support/inputs';

/** What must not happen, in Firefox. Each is followed by an error that makes a card: it was listening. */

const PATIENT = { timeout: 30_000 };
const SETTLED_MS = 1_500;
const settled = () => new Promise((done) => setTimeout(done, SETTLED_MS));
const chatUrl = () => `https://claude.ai/chat/${randomUUID()}`;
const codes = async (panel: ExtensionPage) => (await cards(panel)).map(({ code }) => code);

/** What stands on the toolbar button while the page with this address is in front. */
const badge = (panel: ExtensionPage, url: string) =>
  panel.evaluate<string>(`browser.tabs.query({}).then((tabs) => {
    const tabId = tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id;
    return browser.action.getBadgeText({ tabId });
  })`);

test('Firefox: successes, prose about errors and the pasted reference make no card', async ({
  firefox,
  sites,
  panel,
}) => {
  const seed = readFileSync(
    path.resolve(import.meta.dirname, '../fixtures/seed-error-reference.txt'),
    'utf8',
  );
  const chat = await firefox.newPage();
  await chat.goto(sites.playgroundUrl);
  for (const tool of SUCCEEDING_TOOLS) {
    await ask(chat, `call ${tool} please`);
  }
  await ask(chat, 'explain what an error looks like');
  await ask(chat, seed.replace('01968a3b-...', '019a3f5c-7e21-7b60-9d14-52c8e0a1b377'));
  await settled();
  expect(await codes(panel)).toEqual([]);
  await ask(chat, 'top campaigns data_unavailable');
  await expect.poll(() => codes(panel), PATIENT).toEqual(['data_unavailable']);
});

test('Firefox: a conversation that is opened again gives no second card, no badge and no fresh countdown', async ({
  firefox,
  panel,
}) => {
  const url = chatUrl();
  const chat = await firefox.newPage();
  await chat.goto(url);
  await ask(chat, 'top campaigns rate_limited retry_after=50');
  await expect.poll(() => codes(panel), PATIENT).toEqual(['rate_limited']);
  await expect.poll(() => badge(panel, url), PATIENT).toBe('1');
  const [first] = await cards(panel);
  expect(first).toMatchObject({ status: 'waiting', origin: 'live' });
  await panel.evaluate(
    `document.querySelector('article[data-incident] button[aria-label^="Dismiss"]').click()`,
  );
  await expect.poll(async () => (await cards(panel))[0]?.status, PATIENT).toBe('dismissed');
  await expect.poll(() => badge(panel, url), PATIENT).toBe('');
  await chat.reload();
  await chat.waitForSelector('[data-testid="assistant-message"]');
  await settled();
  const again = await cards(panel);
  expect(again).toHaveLength(1);
  expect(again).toMatchObject([
    { incident: first?.incident, requestId: first?.requestId, status: 'dismissed', origin: 'live' },
  ]);
  expect(await badge(panel, url)).toBe('');

  // As on another machine: the extension has never seen this chat.
  await panel.evaluate('browser.storage.local.clear()');
  await expect.poll(() => codes(panel), PATIENT).toEqual([]);
  await chat.reload();
  await expect
    .poll(() => cards(panel), PATIENT)
    .toMatchObject([{ code: 'rate_limited', origin: 'replayed' }]);
  expect(await panel.evaluate('document.querySelectorAll(\'[role="timer"]\').length')).toBe(0);
  expect(await badge(panel, url)).toBe('');
});

test('Firefox: an address that is not safe never becomes a link, and is there to read', async ({
  firefox,
  sites,
  panel,
}) => {
  test.setTimeout(120_000);
  for (const [index, url] of UNSAFE_URLS.entries()) {
    const chat = await firefox.newPage();
    await chat.goto(sites.playgroundUrl);
    await ask(chat, `top campaigns connector_expired action_url=${url}`);
    await expect.poll(async () => (await cards(panel)).length, PATIENT).toBe(index + 1);
    const id = sites.sentIds().at(-1);
    const card = `document.querySelector('article[data-request-id="${id}"]')`;
    const links = await panel.evaluate<string>(
      `JSON.stringify([...${card}.querySelectorAll('a')].map(({ href }) => href))`,
    );
    for (const href of JSON.parse(links)) {
      expect(new URL(href).protocol).toBe('https:');
      expect(['www.atribu.app', 'atribu.app']).toContain(new URL(href).host);
      expect(href).not.toBe(new URL(url).href);
    }
    expect(await panel.evaluate<string>(`${card}.innerText`)).toContain(url.slice(0, 20));
    await chat.close();
  }
});

test.describe('Firefox: the shipped build', () => {
  test.use({ granted: [] });

  test('asks nothing of the network', async ({ firefox, chromeScope, sites, panel }) => {
    // Every request but those of the browser's own, whichever process it comes from.
    await chromeScope(`
      window.asked = [];
      window.askedWatch = (request) => {
        const { triggeringPrincipal } = request.QueryInterface(Ci.nsIHttpChannel).loadInfo;
        if (!triggeringPrincipal.isSystemPrincipal) window.asked.push(request.URI.host);
      };
      Services.obs.addObserver(window.askedWatch, 'http-on-modify-request');`);
    const chat = await firefox.newPage();
    await chat.goto(chatUrl());
    const before = sites.visits.length;
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => codes(panel), PATIENT).toEqual(['connector_expired']);
    await settled();
    const asked = async () =>
      JSON.parse(await chromeScope<string>('return JSON.stringify([...new Set(window.asked)]);'));
    expect(await asked()).toEqual(['claude.ai']);
    expect(sites.visits.slice(before).filter(({ host }) => host !== 'claude.ai')).toEqual([]);

    // It was looking: a page that does ask another host is seen.
    await chat.goto('https://self-hosted.example/');
    await chat.evaluate(() => fetch('https://mcp.atribu.app/', { mode: 'no-cors' }).then(() => undefined));
    expect(await asked()).toContain('mcp.atribu.app');
    await chromeScope("Services.obs.removeObserver(window.askedWatch, 'http-on-modify-request');");
  });
});
