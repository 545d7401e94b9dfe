import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

/** Nested steps exist only after the step around them was opened. */
async function openEveryStep(chat: Page): Promise<void> {
  const closed = chat.locator('[data-cds-row-toggle][aria-expanded="false"]');
  while (await closed.count()) await closed.first().click();
}

const chatUrl = (id: string = randomUUID()) => `https://claude.ai/chat/${id}`;

test('a collapsed tool result, nowhere in the page, still becomes a card', async ({
  context,
  panel,
  badge,
}) => {
  const chat = await context.newPage();
  await chat.goto(chatUrl());
  await ask(chat, 'top campaigns connector_expired');
  const card = panel.card('connector_expired');
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAttribute('data-certainty', 'certain');
  await expect(card).toHaveAttribute('data-surface', 'claude');
  await expect(card).toHaveAttribute('data-origin', 'live');
  expect(await chat.locator('body').textContent()).not.toContain('request_id');
  await expect.poll(() => badge(chat)).toBe('1');
});

test('opening the tool call shows the same error again, and adds nothing', async ({ context, panel }) => {
  const chat = await context.newPage();
  await chat.goto(chatUrl());
  await ask(chat, 'top campaigns rate_limited retry_after=40');
  await expect(panel.card('rate_limited')).toHaveCount(1);
  await openEveryStep(chat);
  await expect(chat.locator('[data-testid="assistant-message"]').last()).toContainText('request_id');
  await chat.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(1);
});

test("another vendor's MCP error of the same shape makes no card", async ({ context, panel }) => {
  const chat = await context.newPage();
  await chat.goto(chatUrl());
  await ask(chat, 'linear rate_limited');
  await openEveryStep(chat);
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(0);
});

test("the chat app's own error in the place of Atribu's is told as that, and not mistaken for Atribu's", async ({
  context,
  panel,
  badge,
}) => {
  const chat = await context.newPage();
  await chat.goto(chatUrl());
  await ask(chat, 'top campaigns hosterror');
  const card = panel.card('hidden_error');
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAttribute('data-certainty', 'certain');
  await expect(card).toHaveAttribute('data-request-id', /^req_\w{8,}$/);
  await expect(card).toContainText('whoami');
  await expect.poll(() => badge(chat)).toBe('1');
  await openEveryStep(chat);
  await expect(chat.locator('[data-testid="assistant-message"]').last()).toContainText('req_');
  await chat.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(1);

  await ask(chat, 'top campaigns');
  await expect(card).toHaveAttribute('data-status', 'resolved');
  await expect.poll(() => badge(chat)).toBe('');
});

test("the chat app's own error on another vendor's call makes no card", async ({ context, panel }) => {
  const chat = await context.newPage();
  await chat.goto(chatUrl());
  await ask(chat, 'linear hosterror');
  await openEveryStep(chat);
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(0);
});

test('reopening the conversation gives no second card, no badge and no fresh countdown', async ({
  context,
  panel,
  badge,
}) => {
  const url = chatUrl();
  const chat = await context.newPage();
  await chat.goto(url);
  await ask(chat, 'top campaigns rate_limited retry_after=50');
  const card = panel.card('rate_limited');
  await expect(card).toHaveAttribute('data-status', 'waiting');
  await card.getByRole('button', { name: /dismiss/i }).click();
  await expect(card).toHaveAttribute('data-status', 'dismissed');
  await chat.reload();
  await expect(chat.locator('[data-testid="assistant-message"]')).not.toHaveCount(0);
  await chat.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(1);
  await expect(card).toHaveAttribute('data-status', 'dismissed');
  await expect.poll(() => badge(chat)).toBe('');
});

test('an old conversation, opened for the first time here, is recorded quietly', async ({
  context,
  panel,
  badge,
}) => {
  const url = chatUrl();
  const chat = await context.newPage();
  await chat.goto(url);
  await ask(chat, 'top campaigns rate_limited retry_after=50');
  await expect(panel.card('rate_limited')).toHaveCount(1);
  // As on another machine: the extension has never seen this chat.
  await panel.forget();
  await expect(panel.cards).toHaveCount(0);
  await chat.reload();
  const card = panel.card('rate_limited');
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAttribute('data-origin', 'replayed');
  await expect(card.getByRole('timer')).toHaveCount(0);
  await expect.poll(() => badge(chat)).toBe('');
});
