import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

declare const chrome: {
  storage: {
    local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
  notifications: {
    getAll(): Promise<Record<string, boolean>>;
    onClicked: { dispatch(id: string): void };
  };
  tabs: { query(query: object): Promise<{ url?: string }[]> };
};

const claude = () => `https://claude.ai/chat/${randomUUID()}`;
/** Switches them on; it counts from when the worker knows. */
async function switchOn(page: Page, mutes: object[] = []): Promise<void> {
  await page.evaluate((next) => chrome.storage.local.set({ settings: next }), { notify: true, mutes });
  await expect
    .poll(() => page.evaluate(async () => (await chrome.storage.local.get('notified')).notified))
    .toBeTruthy();
}
const standing = async (page: Page) => Object.keys(await page.evaluate(() => chrome.notifications.getAll()));

test('at the deadline the system notifies, once, though the worker died; settled, it goes', async ({
  context,
  panel,
  killWorker,
}) => {
  await switchOn(panel.page);
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=6');
  const card = panel.card('rate_limited');
  await expect(card).toHaveAttribute('data-status', 'waiting');
  await killWorker();
  expect(await standing(panel.page)).toEqual([]);
  await expect(card).toHaveAttribute('data-status', 'ready', { timeout: 10_000 });
  await expect.poll(() => standing(panel.page)).toHaveLength(1);
  const [id] = await standing(panel.page);
  expect(id).toContain(String(await card.getAttribute('data-request-id')));

  await ask(chat, 'top campaigns');
  await expect(card).toHaveAttribute('data-status', 'resolved');
  await expect.poll(() => standing(panel.page)).toEqual([]);
});

test('waiting a second time in the same trouble, nobody is notified again', async ({ context, panel }) => {
  await switchOn(panel.page);
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=2');
  await expect.poll(() => standing(panel.page)).toHaveLength(1);
  const told = await standing(panel.page);
  await ask(chat, 'top campaigns rate_limited retry_after=2');
  const card = panel.card('rate_limited');
  await expect(card).toHaveAttribute('data-status', 'waiting');
  // What it said is not true while it waits anew.
  await expect.poll(() => standing(panel.page)).toEqual([]);
  await expect(card).toHaveAttribute('data-status', 'ready');
  await chat.waitForTimeout(1_500);
  expect((await standing(panel.page)).filter((id) => !told.includes(id))).toEqual([]);
});

test('a click brings the chat to the front', async ({ context, panel, worker }) => {
  await switchOn(panel.page);
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=2');
  const elsewhere = await context.newPage();
  await elsewhere.goto('https://www.atribu.app/');
  await elsewhere.bringToFront();
  await expect.poll(() => standing(panel.page)).toHaveLength(1);
  const [id] = await standing(panel.page);
  const front = () =>
    panel.page.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url));
  expect(await front()).toEqual([elsewhere.url()]);
  await worker.evaluate((clicked) => chrome.notifications.onClicked.dispatch(clicked), String(id));
  await expect.poll(front).toEqual([chat.url()]);
  await expect.poll(() => standing(panel.page)).toEqual([]);
});

test('nobody is notified who did not ask for it, nor of what was ready before', async ({
  context,
  panel,
}) => {
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=1');
  await expect(panel.card('rate_limited')).toHaveAttribute('data-status', 'ready');
  await chat.waitForTimeout(1_000);
  expect(await standing(panel.page)).toEqual([]);
  await switchOn(panel.page);
  await chat.waitForTimeout(1_000);
  expect(await standing(panel.page)).toEqual([]);
  await chat.goto(claude());
  await ask(chat, 'send meta conversions circuit_open retry_after=1');
  await expect.poll(() => standing(panel.page)).toHaveLength(1);
});

test('nor of what is muted', async ({ context, panel }) => {
  await switchOn(panel.page, [{ of: 'code', name: 'rate_limited', until: null }]);
  const chat = await context.newPage();
  await chat.goto(claude());
  await ask(chat, 'top campaigns rate_limited retry_after=1');
  await expect(panel.card('rate_limited')).toHaveAttribute('data-status', 'ready');
  await chat.waitForTimeout(1_500);
  expect(await standing(panel.page)).toEqual([]);
});
