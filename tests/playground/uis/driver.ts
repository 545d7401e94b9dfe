import { expect, type Page } from '@playwright/test';

/** Asks something in any of the chats here, as a person does, and waits until the assistant has finished. */
export async function askUi(page: Page, text: string): Promise<void> {
  const turns = page.locator('.is-assistant, [data-message-role="assistant"]');
  const before = await turns.count();
  await page.getByPlaceholder('What would you like to know?').fill(text);
  await page.getByRole('button', { name: /^(?:Submit|Send)$/ }).click();
  await expect.poll(() => turns.count()).toBeGreaterThan(before);
  await page.locator('[role="log"][aria-busy="false"]').waitFor();
}

/** Opens every tool call that is closed, and closes every one that is open. */
export async function toggleCalls(page: Page): Promise<void> {
  const log = page.getByRole('log');
  await log.waitFor();
  for (const toggle of await log.locator('button[aria-expanded]').all()) await toggle.click();
}
