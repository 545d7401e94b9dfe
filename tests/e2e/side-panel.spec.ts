import { randomUUID } from 'node:crypto';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

test('the toolbar button opens the real side panel, which shows this chat first and follows live', async ({
  context,
  openSidePanel,
}) => {
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns profile_required');
  const panel = await openSidePanel(chat);
  await expect(panel.card('profile_required')).toBeVisible();
  await expect(panel.page.getByText(/claude/i).first()).toBeVisible();
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.card('connector_expired')).toBeVisible();
  await expect(panel.choices('profile_required').first()).toBeVisible();
});

test('a page that is no chat says so', async ({ context, openSidePanel }) => {
  const page = await context.newPage();
  await page.goto('chrome://version');
  const panel = await openSidePanel(page);
  await expect(panel.page.getByText(/not (an? )?(AI )?chat/i).first()).toBeVisible();
});

test('the end of the first steps makes way for the chat that is opened from it', async ({
  context,
  openSidePanel,
}) => {
  const page = await context.newPage();
  await page.goto('chrome://version');
  const panel = await openSidePanel(page);
  await panel.page.getByRole('link', { name: 'Show me' }).click();
  await panel.page.getByRole('button', { name: 'Skip the first steps' }).click();
  await panel.page.getByRole('link', { name: 'Open Claude' }).click();
  await expect(panel.page.getByText('Nothing wrong in this chat')).toBeVisible();
});

test('a chosen client is written into the chat, and nothing is sent', async ({ context, openSidePanel }) => {
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns profile_required');
  const turns = await chat.locator('[data-cds="UserMessage"]').count();
  const composer = chat.locator('[data-testid="chat-input"]');
  await composer.fill('By the way,');
  const panel = await openSidePanel(chat);
  const choice = panel.choices('profile_required').nth(1);
  const id = String(await choice.getAttribute('data-scope-id'));
  await choice.click();
  await expect(composer).toContainText(id);
  await expect(composer).toContainText('By the way,');
  await chat.waitForTimeout(500);
  await expect(chat.locator('[data-cds="UserMessage"]')).toHaveCount(turns);
});
