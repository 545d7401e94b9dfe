import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { Incident } from '../../lib/incidents/incident';
import { readLedger } from '../../lib/incidents/ledger-schema';
import { ledgerIn } from '../../lib/platform/ledger-slot';
import { ask } from '../playground/driver';
import { builds, expect, test } from './support/chromium';
import { grantedCopy } from './support/managed';
import { Notice } from './support/notice';
import { paintedColours } from './support/painted';

type Stored = Record<string, Record<string, unknown>>;
declare const chrome: {
  storage: { local: { get(key: string | null): Promise<Stored>; set(items: object): Promise<void> } };
  notifications: { getAll(): Promise<Record<string, boolean>> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  tabs: { query(query: object): Promise<{ url?: string; active: boolean }[]> };
};

const GROUND = { light: '#f6f6f4', dark: '#161719' };
const claude = () => `https://claude.ai/chat/${randomUUID()}`;
/** Long enough for everything that must not happen. */
const SETTLED_MS = 1_200;

/** A second panel, at the settings; the first one shows what follows. */
async function openSettings(panel: Page): Promise<Page> {
  const settings = await panel.context().newPage();
  await settings.setViewportSize({ width: 360, height: 800 });
  await settings.goto(`${panel.url().replace(/#.*/, '')}#settings`);
  await settings.getByRole('heading', { name: /^(Settings|Ajustes)$/ }).waitFor();
  return settings;
}
async function pick(settings: Page, name: string, option: string): Promise<void> {
  await settings.getByRole('combobox', { name }).click();
  await settings.getByRole('option', { name: option, exact: true }).click();
}
const saved = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
const mute = (page: Page, ...mutes: object[]) =>
  page.evaluate((next) => chrome.storage.local.set({ settings: { mutes: next } }), mutes);
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('a theme is worn at once in every open panel, and from the first frame of the next', async ({
  panel,
}) => {
  const { page } = panel;
  const settings = await openSettings(page);
  const ground = (of: Page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const each of [page, settings]) await each.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => ground(page)).toBe('rgb(246, 246, 244)');

  await settings.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => ground(settings)).toBe('rgb(22, 23, 25)');
  await expect.poll(() => ground(page)).toBe('rgb(22, 23, 25)');

  await page.bringToFront();
  const colours = await paintedColours(page, async () => {
    await page.reload();
    await page.locator('main[aria-busy="false"]').waitFor();
  });
  expect(colours).toEqual([GROUND.dark]);
  await settings.bringToFront();
  await settings.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Auto' }).click();
  await expect.poll(() => ground(page)).toBe('rgb(246, 246, 244)');
});

test('a language is spoken at once, in every open panel', async ({ context, panel }) => {
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns connector_expired');
  const card = panel.card('connector_expired');
  await expect(card).toContainText('Meta Ads needs to be reconnected');
  const settings = await openSettings(panel.page);
  await settings.getByRole('radio', { name: 'Español' }).click();
  await expect(settings.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  await expect(card).toContainText('Hay que reconectar Meta Ads');
  await settings.getByRole('radio', { name: 'English' }).click();
  await expect(card).toContainText('Meta Ads needs to be reconnected');
});

test('the notice is drawn where it is on, and not where it is off', async ({ context, panel }) => {
  const settings = await openSettings(panel.page);
  const toggle = settings.getByRole('switch', { name: 'Notice in the chat' });
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await panel.page.close();
  const chat = await context.newPage();
  await chat.goto(claude());
  const notice = new Notice(chat);
  await ask(chat, 'top campaigns connector_expired');
  await chat.waitForTimeout(SETTLED_MS);
  expect(await notice.see()).toBeNull();
  await settings.bringToFront();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await settings.close();
  await chat.bringToFront();
  await ask(chat, 'top campaigns profile_required');
  await expect.poll(() => notice.title()).toBe('Which client do you mean?');
});

test('the system notifies once that is on', async ({ context, panel }) => {
  const standing = () => panel.page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  const settings = await openSettings(panel.page);
  await settings.getByRole('switch', { name: 'Notification when the wait is over' }).click();
  await expect.poll(() => saved(panel.page)).toMatchObject({ notify: true });
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=2');
  await expect.poll(standing).toHaveLength(1);
});

test.describe('a mute', () => {
  test('of a kind, from its card: no number, out of the way, and back with “Unmute”', async ({
    context,
    panel,
    badge,
  }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => badge(chat)).toBe('1');
    const card = panel.card('connector_expired');
    await card.getByRole('button', { name: /^Mute “/ }).click();
    const kind = panel.page.getByRole('group', { name: 'Mute this kind of error' });
    await kind.getByRole('menuitem', { name: /^Until tomorrow/ }).click();
    await expect(section(panel.page, 'Muted').locator('article')).toHaveCount(1);
    await expect.poll(() => badge(chat)).toBe('');

    const settings = await openSettings(panel.page);
    await section(settings, 'Muted')
      .getByRole('button', { name: /^Unmute/ })
      .click();
    await expect(section(panel.page, 'Muted')).toHaveCount(0);
    await expect(card).toBeVisible();
    await chat.bringToFront();
    await expect.poll(() => badge(chat)).toBe('1');
  });

  test('ends by itself: the card and the number come back with nobody doing anything', async ({
    context,
    panel,
    badge,
    killWorker,
  }) => {
    const chat = await context.newPage();
    await chat.goto(claude());
    await ask(chat, 'top campaigns connector_expired');
    await expect.poll(() => badge(chat)).toBe('1');
    await mute(panel.page, { of: 'host', name: 'claude.ai', until: Date.now() + 6_000 });
    await expect(section(panel.page, 'Muted').locator('article')).toHaveCount(1);
    await expect.poll(() => badge(chat)).toBe('');
    await killWorker();
    await expect(section(panel.page, 'Muted')).toHaveCount(0, { timeout: 8_000 });
    await expect(panel.card('connector_expired')).toBeVisible();
    await expect.poll(() => badge(chat)).toBe('1');
  });

  test('of everything: no number, until it is ended', async ({ context, panel, badge }) => {
    const settings = await openSettings(panel.page);
    await settings.getByRole('button', { name: /^Mute everything until/ }).click();
    await expect(panel.page.getByText(/^Everything is muted until/)).toBeVisible();
    const chat = await context.newPage();
    await chat.goto(claude());
    await ask(chat, 'top campaigns connector_expired');
    await expect(panel.card('connector_expired')).toBeVisible();
    await chat.waitForTimeout(SETTLED_MS);
    expect(await badge(chat)).toBe('');
    await panel.page.getByRole('button', { name: 'Unmute' }).click();
    await expect.poll(() => badge(chat)).toBe('1');
  });
});

test('numbers count as old from the age that was chosen', async ({ context, panel }) => {
  const settings = await openSettings(panel.page);
  await pick(settings, 'Numbers count as old after', '12 hours');
  await expect.poll(() => saved(panel.page)).toMatchObject({ freshnessHours: 12 });
  const chat = await context.newPage();
  await chat.goto(claude());
  // They are nine hours old.
  await ask(chat, 'top campaigns stale');
  const advisory = panel.page.locator('article[data-advisory]');
  await chat.waitForTimeout(SETTLED_MS);
  await expect(advisory).toHaveCount(0);
  await settings.bringToFront();
  await pick(settings, 'Numbers count as old after', '3 hours');
  await expect.poll(() => saved(panel.page)).toMatchObject({ freshnessHours: 3 });
  await chat.bringToFront();
  await ask(chat, 'top campaigns stale');
  await expect(advisory).toHaveCount(1);
});

test('a shorter retention deletes what is older at once', async ({ context, panel }) => {
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns connector_expired');
  await ask(chat, 'top campaigns profile_required');
  await expect(panel.cards).toHaveCount(2);
  const ledger = async () =>
    ledgerIn(await panel.page.evaluate(() => chrome.storage.local.get(null))) as { incidents: Incident[] };
  const kept = async () => (await ledger()).incidents.map(({ envelope }) => envelope.code);
  const whole = await ledger();
  const lastSeenAt = Date.now() - 9 * 24 * 60 * 60 * 1000;
  const incidents = whole.incidents.map((each) =>
    each.envelope.code === 'connector_expired' ? { ...each, lastSeenAt } : each,
  );
  const older: object = { ledger: { ...whole, incidents } };
  await panel.page.evaluate((items) => chrome.storage.local.set(items), older);
  expect(await kept()).toHaveLength(2);
  const settings = await openSettings(panel.page);
  await pick(settings, 'Keep errors for', '7 days');
  await expect(settings.getByText(/One error is older than that/)).toBeVisible();
  expect(await kept()).toHaveLength(2);
  await settings.getByRole('button', { name: 'Delete them' }).click();
  await expect.poll(kept).toEqual(['profile_required']);
  await expect(panel.cards).toHaveCount(1);
});

test.describe('a site', () => {
  test.use({
    extension: async ({ build: _ }, use, info) =>
      use(grantedCopy(builds.production, info.outputPath('granted'), ['https://*/*', 'http://*/*'])),
  });

  test('that is given back has no script any more', async ({ context, sites, openSidePanel }) => {
    const html = '<!doctype html><title>chat</title><main></main>';
    sites.serve(
      'self-hosted.example',
      () => new Response(html, { headers: { 'content-type': 'text/html' } }),
    );
    const chat = await context.newPage();
    await chat.goto('https://self-hosted.example/');
    const { page } = await openSidePanel(chat);
    const watched = () =>
      page.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
      );
    await page.getByRole('button', { name: /watch this site/i }).click();
    await expect
      .poll(async () => new Set(await watched()))
      .toEqual(new Set(['https://self-hosted.example/*']));

    await page.evaluate(() => {
      location.hash = '#settings';
    });
    await page.getByRole('button', { name: 'Stop watching self-hosted.example' }).click();
    await expect(page.getByText('You have allowed no other site.')).toBeVisible();
    await expect.poll(watched).toEqual([]);
  });
});

test('the first steps come with the installation, end in a card that nobody stored, and end for good', async ({
  panel,
  context,
}) => {
  const { page } = panel;
  const tabs = () => page.evaluate(() => chrome.tabs.query({}));
  await expect
    .poll(async () => (await tabs()).filter(({ url }) => url?.endsWith('/sidepanel.html#welcome')).length)
    .toBe(1);
  await expect(page.getByText(/New here\?/)).toBeVisible();
  const welcome = context.pages().find((each) => each.url().endsWith('#welcome'));
  if (!welcome) throw new Error('the first steps are open but cannot be attached to');
  await welcome.bringToFront();
  for (let step = 1; step < 3; step += 1) await welcome.getByRole('button', { name: 'Next' }).click();
  const practice = welcome.locator('article[data-incident]');
  await expect(practice).toHaveAttribute('data-code', 'profile_required');
  await practice.getByRole('button', { name: /^Northwind Bikes/ }).click();
  await expect(welcome.getByText(/^Use profile_id .*Northwind Bikes/)).toBeVisible();
  await expect(panel.cards).toHaveCount(0);
  const ledger = ledgerIn(await page.evaluate(() => chrome.storage.local.get(null)));
  expect(readLedger(ledger).ledger.incidents).toEqual([]);
  await expect(practice.getByText('chosen')).toBeVisible();
  await expect(welcome.getByText('It is written in the chat. Read it, then send it.')).toHaveCount(0);

  await welcome.getByRole('button', { name: 'Try one that counts down' }).click();
  await expect(practice).toHaveAttribute('data-status', 'waiting');
  await expect(practice.getByRole('timer')).toBeVisible();
  await expect(practice).toHaveAttribute('data-status', 'ready', { timeout: 20_000 });
  await expect(panel.cards).toHaveCount(0);

  await welcome.getByRole('button', { name: 'Got it' }).click();
  await expect(welcome.getByRole('heading', { name: 'You’re ready' })).toBeFocused();
  await expect(welcome.getByRole('link', { name: 'Open ChatGPT' })).toHaveAttribute(
    'href',
    'https://chatgpt.com/',
  );
  const opening = context.waitForEvent('page');
  await welcome.getByRole('link', { name: 'Open Claude' }).click();
  const chat = await opening;
  await expect(chat).toHaveURL(/^https:\/\/claude\.ai\//);
  expect(await chat.evaluate(() => window.opener)).toBeNull();
  // Who comes back to the tab finds the end as it was.
  await welcome.bringToFront();
  await expect(welcome.getByRole('heading', { name: 'You’re ready' })).toBeVisible();
  await expect.poll(() => saved(page)).toMatchObject({ welcomed: true });
  await expect(page.getByText(/New here\?/)).toHaveCount(0);
});
