import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

declare const chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };

const stored = (page: Page) => page.evaluate(() => chrome.storage.local.get());

test.describe('good to know', () => {
  test('old numbers are told once, quietly, and stay away once put away', async ({
    context,
    panel,
    badge,
  }) => {
    const chat = await context.newPage();
    await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
    await chat.bringToFront();
    await ask(chat, 'top campaigns stale');
    const advisory = panel.page.locator('article[data-advisory]');
    await expect(advisory).toHaveCount(1);
    await expect(advisory).toHaveAttribute('data-kind', 'stale_data');
    await expect(advisory).toContainText('These numbers are 9 hours old');
    await expect(advisory).toContainText('Meta Ads last synced');
    await ask(chat, 'top campaigns stale');
    await expect(advisory).toHaveCount(1);
    await expect(panel.cards).toHaveCount(0);
    expect(await badge(chat)).toBe('');

    await advisory.getByRole('button', { name: /dismiss|put away|hide/i }).click();
    await expect(advisory).toHaveCount(0);
    await ask(chat, 'top campaigns stale');
    await chat.waitForTimeout(1_000);
    await expect(advisory).toHaveCount(0);
  });

  test('old numbers of an old chat are no news', async ({ context, panel }) => {
    const chat = await context.newPage();
    await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
    await ask(chat, 'top campaigns stale');
    const advisory = panel.page.locator('article[data-advisory]');
    await expect(advisory).toHaveCount(1);
    await panel.forget();
    await expect(advisory).toHaveCount(0);
    await chat.reload();
    await expect(chat.locator('[data-testid="assistant-message"]')).not.toHaveCount(0);
    await chat.waitForTimeout(1_000);
    await expect(advisory).toHaveCount(0);
  });

  test('of a whoami a few facts are kept, and no name, address or id', async ({ context, panel }) => {
    const chat = await context.newPage();
    await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
    await ask(chat, 'whoami');
    await expect
      .poll(async () => (await stored(panel.page)).ledger)
      .toMatchObject({
        facts: {
          scopes: ['mcp:read', 'mcp:write'],
          used: 3120,
          cap: 20_000,
          pii_mode: 'masked_default',
          mcp_writeback_enabled: true,
          role: 'owner',
          is_admin: true,
        },
      });
    expect(JSON.stringify(await stored(panel.page))).not.toMatch(/Sof|@|Lumen|server_version|workspaces/);
    await expect(panel.cards).toHaveCount(0);
  });
});
