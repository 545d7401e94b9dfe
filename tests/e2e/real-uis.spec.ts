import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { askUi, toggleCalls } from '../playground/uis/driver';
import { startUi, type UiName } from '../playground/uis/site';
import { test as base, expect } from './support/chromium';

/** Long enough for everything that is going to be seen to have been seen. */
const SETTLED_MS = 1_500;

const test = base.extend<{ ui: UiName; chat: Page }>({
  ui: ['ai-sdk', { option: true }],
  chat: async ({ ui, sites, context }, use) => {
    const app = await startUi(ui, sites.mcpUrl);
    const page = await context.newPage();
    await page.goto(app.url);
    await use(page);
    await app.close();
  },
});

for (const ui of ['ai-sdk', 'tanstack-ai'] as const) {
  test.describe(ui, () => {
    test.use({ ui });

    test('a failed call becomes one card, which is certain', async ({ chat, panel, sites }) => {
      await askUi(chat, 'show top campaigns rate_limited');
      const card = panel.card('rate_limited');
      await expect(card).toHaveCount(1);
      await expect(card).toHaveAttribute('data-certainty', 'certain');
      await expect(card).toHaveAttribute('data-origin', 'live');
      await expect(card).toHaveAttribute('data-request-id', String(sites.sentIds().at(-1)));
      await expect(card).toContainText('Top campaigns');
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(1);
      await expect(card.getByText(/\d+ times/)).toHaveCount(0);
    });

    test('two failed calls become two cards', async ({ chat, panel }) => {
      await askUi(chat, 'explain campaign connector_expired');
      await askUi(chat, 'send meta conversions circuit_open');
      await expect(panel.card('connector_expired')).toHaveCount(1);
      await expect(panel.card('circuit_open')).toHaveCount(1);
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(2);
    });

    test('blind repeats are counted on one card', async ({ chat, panel, sites }) => {
      const before = sites.sentIds().length;
      await askUi(chat, 'connector_expired x3');
      await chat.waitForTimeout(SETTLED_MS);
      // TanStack's client now and then asks its server to go on once more than it need: then there were more calls.
      const made = sites.sentIds().length - before;
      expect(made).toBeGreaterThanOrEqual(3);
      await expect(panel.card('connector_expired').getByText(`asked ${made} times`)).toBeVisible();
      await expect(panel.cards).toHaveCount(1);
      await expect(panel.cards).toHaveAttribute('data-request-id', String(sites.sentIds().at(-1)));
    });

    test('opening the calls, closing and opening them again adds nothing', async ({ chat, panel }) => {
      await askUi(chat, 'show top campaigns rate_limited');
      await expect(panel.card('rate_limited')).toHaveCount(1);
      for (let times = 0; times < 3; times += 1) {
        await toggleCalls(chat);
        await chat.waitForTimeout(SETTLED_MS);
      }
      await expect(chat.getByRole('log')).toContainText('request_id');
      await expect(panel.cards).toHaveCount(1);
      await expect(panel.card('rate_limited').getByText(/\d+ times/)).toHaveCount(0);
    });

    test('calls that succeed make no card', async ({ chat, panel }) => {
      await askUi(chat, 'call whoami please');
      await askUi(chat, 'show top campaigns');
      await askUi(chat, 'compare periods please');
      await toggleCalls(chat);
      await expect(chat.getByRole('log')).toContainText('data_as_of');
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(0);
    });

    test('a later success of the same tool settles the card', async ({ chat, panel }) => {
      await askUi(chat, 'top_campaigns data_unavailable');
      await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'open');
      await askUi(chat, 'top_campaigns please');
      await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'resolved');
    });

    test("another vendor's error makes no card", async ({ chat, panel }) => {
      await askUi(chat, 'linear rate_limited');
      await toggleCalls(chat);
      await expect(chat.getByRole('log')).toContainText('issue API');
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(0);
    });

    test("the assistant's words about an error make no card", async ({ chat, panel }) => {
      await askUi(chat, 'explain what an error looks like');
      await expect(chat.getByRole('log')).toContainText('retry_after');
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(0);
    });

    test('the error reference, pasted by the person, makes no card', async ({ chat, panel }) => {
      const seed = readFileSync(
        path.resolve(import.meta.dirname, '../fixtures/seed-error-reference.txt'),
        'utf8',
      );
      await askUi(chat, seed);
      await askUi(chat, seed.replace('01968a3b-...', '019a3f5c-7e21-7b60-9d14-52c8e0a1b377'));
      await expect(chat.getByRole('log')).toContainText('rate_limited');
      await chat.waitForTimeout(SETTLED_MS);
      await expect(panel.cards).toHaveCount(0);
    });
  });
}

test('a chat with the components of AI Elements is known as what it is', async ({ chat, panel }) => {
  await askUi(chat, 'show top campaigns rate_limited');
  await expect(panel.card('rate_limited')).toHaveAttribute('data-surface', 'ai-sdk');
});

test.describe('a chat on the AI SDK, opened again', () => {
  test('adds nothing to what was seen live', async ({ chat, panel, badge }) => {
    await askUi(chat, 'show top campaigns rate_limited retry_after=50');
    const card = panel.card('rate_limited');
    await card.getByRole('button', { name: /dismiss/i }).click();
    await expect(card).toHaveAttribute('data-status', 'dismissed');
    await chat.reload();
    await toggleCalls(chat);
    await expect(chat.getByRole('log')).toContainText('request_id');
    await chat.waitForTimeout(SETTLED_MS);
    await expect(panel.cards).toHaveCount(1);
    await expect(card).toHaveAttribute('data-status', 'dismissed');
    await expect.poll(() => badge(chat)).toBe('');
  });

  test('is recorded quietly where it was never seen', async ({ chat, panel, badge }) => {
    await askUi(chat, 'show top campaigns rate_limited retry_after=50');
    await expect(panel.card('rate_limited')).toHaveCount(1);
    await panel.forget();
    await expect(panel.cards).toHaveCount(0);
    await chat.reload();
    const card = panel.card('rate_limited');
    await expect(card).toHaveAttribute('data-origin', 'replayed');
    await expect(card.getByRole('timer')).toHaveCount(0);
    await expect.poll(() => badge(chat)).toBe('');
  });
});
