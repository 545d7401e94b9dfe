import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Incident } from '../../lib/incidents/incident';
import { readLedger, storable } from '../../lib/incidents/ledger-schema';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';
import { manyIncidents, readStorage, store } from './support/stored';
import { readTable } from './support/table';

/** Long enough for everything that must not happen. */
const SETTLED_MS = 1_200;
const MARK = '\ufeff';

async function goTo(page: Page, hash: string, heading: string): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, hash));
  await page.getByRole('heading', { name: heading, level: 2 }).waitFor();
}
async function pick(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
/** Presses a button that has the browser save a file, and reads that. */
async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
const rows = (page: Page) => page.locator('[data-row]');

test.describe('the history', () => {
  test('is narrowed by kind of error and by chat app, and so are its chart and its files', async ({
    panel: { page },
    worker,
  }) => {
    const all = manyIncidents(45, Date.now());
    await store(worker, all);
    await goTo(page, '#history', 'History');
    await expect(rows(page)).toHaveCount(45);
    const chart = page.getByRole('figure').filter({ hasText: 'Errors a day' });
    await expect(chart).toContainText('45 errors in 30 days');

    await pick(page, 'Error', 'An integration needs to be reconnected');
    const expired = all.filter(({ envelope }) => envelope.code === 'connector_expired');
    await expect(rows(page)).toHaveCount(expired.length);
    for (const row of await rows(page).all())
      await expect(row).toHaveAttribute('data-code', 'connector_expired');
    await expect(chart).toContainText(`${expired.length} errors in 30 days`);

    await page.getByRole('button', { name: 'Show all' }).click();
    await pick(page, 'Chat app', 'ChatGPT');
    const there = all.filter(({ surface }) => surface === 'chatgpt');
    await expect(rows(page)).toHaveCount(there.length);
    for (const row of await rows(page).all()) await expect(row).toHaveAttribute('data-surface', 'chatgpt');
    await expect(chart).toContainText(`${there.length} errors in 30 days`);

    // The last day that has any, found by the keyboard.
    const slider = page.getByRole('slider', { name: 'Errors a day' });
    await slider.focus();
    const told: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      told.push((await slider.getAttribute('aria-valuetext')) ?? '');
      await slider.press('ArrowLeft');
    }
    const counts = told.map((text) => Number(/(\d+) errors?$/.exec(text)?.[1] ?? 0));
    expect(new Set(told).size).toBe(30);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(there.length);

    const { text } = await save(page, 'Spreadsheet (CSV)');
    expect(readTable(text.slice(MARK.length))).toHaveLength(1 + there.length);
  });

  test('is saved as a table that a spreadsheet reads, and as data that reads back the same', async ({
    panel: { page },
    worker,
  }) => {
    const all = manyIncidents(30, Date.now());
    const first = all[0] as Incident;
    first.envelope = { ...first.envelope, message: '=HYPERLINK("https://evil.example"), "quoted"\r\nand on' };
    await store(worker, all);
    await goTo(page, '#history', 'History');
    await expect(rows(page)).toHaveCount(30);

    const table = await save(page, 'Spreadsheet (CSV)');
    expect(table.name).toMatch(/^mcp-doctor-\d{4}-\d\d-\d\d\.csv$/);
    expect(table.text.startsWith(MARK)).toBe(true);
    const [head = [], ...lines] = readTable(table.text.slice(MARK.length));
    const column = (name: string) => lines.map((line) => line[head.indexOf(name)]);
    expect(lines.every((line) => line.length === head.length)).toBe(true);
    expect(column('Request id')).toEqual(all.map(({ envelope }) => envelope.request_id));
    expect(column('Code')).toEqual(all.map(({ envelope }) => envelope.code));
    expect(column('Message from the server')[0]).toBe(`'${first.envelope.message}`);
    expect(column('Failed at').map((at) => Date.parse(at ?? ''))).toEqual(
      all.map(({ failedAt }) => Math.floor(failedAt / 1000) * 1000),
    );

    const data = await save(page, 'Data (JSON)');
    const history = JSON.parse(data.text) as { format: string; incidents: object[] };
    expect(history.format).toBe('mcp-doctor-history-1');
    const incidents = history.incidents.map((each) => ({ ...each, tabId: null, documentId: null }));
    expect(readLedger(storable({ incidents, advisories: [], facts: null }))).toEqual({
      ledger: { incidents: JSON.parse(JSON.stringify(all)), advisories: [], facts: null },
      trouble: null,
      aside: null,
    });
  });

  test('that is cleared leaves in storage what the person decided and nothing else', async ({
    context,
    panel: { page },
    worker,
  }) => {
    const decided = { settings: { welcomed: true, theme: 'light' }, sites: ['https://chat.example'] };
    const chat = await context.newPage();
    await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
    await ask(chat, 'top campaigns connector_expired');
    await expect(page.locator('article[data-incident]')).toHaveCount(1);
    await store(worker, manyIncidents(20, Date.now()), {
      ...decided,
      choices: { workspace_id: ['w-1'], profile_id: ['p-1'] },
      notices: { x: 'over' },
      notified: { since: 1, told: ['x'] },
      'ledger.aside': ['unreadable'],
    });
    await goTo(page, '#history', 'History');
    await page.getByRole('button', { name: 'Clear history' }).click();
    await page.getByRole('button', { name: 'Delete all' }).click();
    await expect(page.getByText('No errors in the last 30 days')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'History', exact: true })).toBeFocused();

    await chat.bringToFront();
    await chat.waitForTimeout(SETTLED_MS);
    // The mark says that this browser session has begun, and nothing of any page.
    expect(await readStorage(worker)).toEqual({ local: decided, session: { started: 'yes' } });
  });

  test('is kept where that is preferred', async ({ panel: { page }, worker }) => {
    await store(worker, manyIncidents(3, Date.now()));
    await goTo(page, '#history', 'History');
    const clear = page.getByRole('button', { name: 'Clear history' });
    await clear.click();
    await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(clear).toBeFocused();
    await expect(rows(page)).toHaveCount(3);
  });
});

test('everything that is erased leaves nothing in storage, and the look of the first day', async ({
  context,
  panel: { page },
  worker,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns connector_expired');
  await goTo(page, '#settings', 'Settings');
  await page.getByRole('radio', { name: 'Dark' }).click();
  const look = () =>
    page.evaluate(() => ({ ...localStorage, worn: document.documentElement.dataset.theme ?? 'auto' }));
  await expect.poll(look).toEqual({ theme: 'dark', worn: 'dark' });

  await goTo(page, '#about', 'About MCP Doctor');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await expect.poll(look).toEqual({ worn: 'auto' });
  await chat.bringToFront();
  await chat.waitForTimeout(SETTLED_MS);
  expect(await readStorage(worker)).toEqual({ local: {}, session: {} });
});

test.describe('the guide', () => {
  test('is searched by words without accents and codes without underscores', async ({
    panel: { page },
    worker,
  }) => {
    await store(worker, [], { settings: { welcomed: true, language: 'es' } });
    await goTo(page, '#guide', 'Guía de errores');
    const entries = page.locator('a[data-entry]');
    const all = await entries.count();
    expect(all).toBeGreaterThanOrEqual(17);
    await page.getByRole('searchbox').fill('SESION iniciado');
    await expect(entries.first()).toBeVisible();
    await expect.poll(() => entries.count()).toBeLessThan(all);
    await expect(page.locator('a[data-entry="auth_required"]')).toBeVisible();
    await page.getByRole('searchbox').fill('rate limited');
    await expect(entries).toHaveCount(1);
    await expect(entries).toHaveAttribute('data-entry', 'rate_limited');
  });

  test('opens at the entry that the address names', async ({ panel: { page } }) => {
    await goTo(page, '#guide/rate_limited', 'A short break: too many calls in a minute');
    await expect(page.locator('[data-entry="rate_limited"]').filter({ hasText: 'Ask again?' })).toBeVisible();
  });

  test('is where a card’s “More about this error” leads, and going back finds the card as it was left', async ({
    panel: { page },
    worker,
  }) => {
    await store(worker, manyIncidents(30, Date.now()), { settings: { welcomed: true } });
    await page.setViewportSize({ width: 360, height: 500 });
    await goTo(page, '#history', 'History');
    await rows(page).nth(12).getByRole('button').first().click();
    await rows(page).nth(12).getByRole('button', { name: 'Technical details' }).click();
    const more = rows(page).nth(12).getByRole('link', { name: 'More about this error' });
    await more.scrollIntoViewIfNeeded();
    await more.focus();
    const top = await page.evaluate(() => scrollY);
    const code = await rows(page).nth(12).getAttribute('data-code');
    expect(top).toBeGreaterThan(300);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#guide/${code}$`));
    await expect(page.locator(`div[data-entry="${code}"]`)).toBeVisible();
    await expect(page.locator('[data-screen="guide"] h2:visible')).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(more).toBeFocused();
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThanOrEqual(2);
  });

  test('is found as it was searched after an entry was read', async ({ panel: { page } }) => {
    await page.setViewportSize({ width: 360, height: 400 });
    await goTo(page, '#guide', 'Error guide');
    await page.getByRole('searchbox').fill('workspace');
    const entry = page.locator('a[data-entry]').nth(3);
    await entry.focus();
    await page.evaluate(() => scrollTo(0, 150));
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Ask again?' })).toBeVisible();
    await page.goBack();
    await expect(entry).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('workspace');
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
});

declare const chrome: { runtime: { getManifest(): { version: string } } };

test('about tells the version of the manifest, and counts what is stored now', async ({
  panel: { page },
  worker,
}) => {
  const beside = { sites: ['https://a.example', 'https://b.example'], settings: { welcomed: true } };
  await store(worker, manyIncidents(7, Date.now()), beside);
  await goTo(page, '#about', 'About MCP Doctor');
  const version = await page.evaluate(() => chrome.runtime.getManifest().version);
  await expect(page.getByText(`Version ${version}`, { exact: true })).toBeVisible();
  const count = (name: string) => page.locator(`[data-stored="${name}"]`);
  await expect(count('incidents')).toHaveText('7');
  await expect(count('sites')).toHaveText('2');
  await expect(count('settings')).toHaveText('1');
  const bytes = Buffer.byteLength(JSON.stringify((await readStorage(worker)).local));
  await expect(count('size')).toHaveText(`${Math.round(bytes / 100) / 10} kB`);
  await store(worker, manyIncidents(5, Date.now()), beside);
  await expect(count('incidents')).toHaveText('5');
  await expect(page.getByText(/Microsoft 365 Copilot \(.*nothing can be found there/)).toBeVisible();
});
