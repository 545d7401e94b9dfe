import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

declare const chrome: {
  runtime: { reload(): void };
  storage: {
    local: { set(items: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> };
  };
};

const root = path.resolve(import.meta.dirname, '../..');
/** Long enough for a script that nobody answers to find that out. */
const SETTLED_MS = 2_000;

test('a chat that was open while the extension was updated falls silent with one plain sentence', async ({
  context,
  worker,
  panel,
}) => {
  const chat = await context.newPage();
  const said: string[] = [];
  const broken: string[] = [];
  chat.on('console', (message) => {
    if (message.text().includes('MCP Doctor')) said.push(message.text());
    else if (message.type() === 'error') broken.push(message.text());
  });
  chat.on('pageerror', (error) => broken.push(String(error)));
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.card('connector_expired')).toHaveCount(1);
  expect(said).toEqual([]);

  // What the browser does at an update. The worker is gone before it could answer.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await chat.waitForTimeout(SETTLED_MS);
  for (const code of ['rate_limited', 'writeback_disabled']) await ask(chat, `top campaigns ${code}`);
  await expect.poll(() => said.length).toBe(1);
  await chat.waitForTimeout(SETTLED_MS);
  expect(said).toEqual([expect.stringMatching(/updated or removed\. Reload this page/)]);
  expect(broken).toEqual([]);
});

test('what the version before stored is there after the update', async ({ context, extensionId, panel }) => {
  const stored = JSON.parse(readFileSync(path.join(root, 'tests/fixtures/ledger/v1.json'), 'utf8'));
  await panel.page.evaluate((ledger) => chrome.storage.local.set({ ledger }), stored);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  await expect(page.locator('article[data-incident]').first()).toBeVisible();
  const codes = stored.incidents.map(({ envelope }: { envelope: { code: string } }) => envelope.code);
  for (const code of codes) await expect(page.locator(`article[data-code="${code}"]`)).not.toHaveCount(0);
});

test("the version that the panel shows is the package's", async ({ panel }) => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await panel.page.goto(panel.page.url().replace(/#.*|$/, '#about'));
  await expect(panel.page.getByText(version, { exact: false }).first()).toBeVisible();
});
