import { randomUUID } from 'node:crypto';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

const composer = '[data-testid="chat-input"]';
const sent = '[data-testid="user-message"]';

test('by keyboard alone: from the first Tab to a request in the chat, which is not sent', async ({
  context,
  openSidePanel,
}) => {
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns workspace_required');
  const messages = await chat.locator(sent).count();
  const panel = await openSidePanel(chat);
  const card = panel.card('workspace_required');
  await expect(card).toBeVisible();
  await panel.page.bringToFront();

  // In the order in which it is read, each stop with a ring that can be seen.
  const stops = [
    card.getByRole('button', { name: /^Dismiss/ }),
    ...(await panel.choices('workspace_required').all()),
  ];
  expect(stops.length).toBeGreaterThan(2);
  for (const stop of stops) {
    await panel.page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    expect(await stop.evaluate((it) => getComputedStyle(it).outlineStyle)).not.toBe('none');
  }
  const chosen = stops.at(-1);
  const id = await chosen?.getAttribute('data-scope-id');
  await panel.page.keyboard.press('Enter');

  await expect(chat.locator(composer)).toContainText(`Use workspace_id ${id}`);
  await expect(chosen?.getByText('It is in the chat') ?? card).toBeVisible();
  expect(await chat.locator(sent).count()).toBe(messages);

  // The notice is reached and left by keyboard, too.
  await panel.page.keyboard.press('F6');
  await expect(panel.page.getByRole('region', { name: 'Notices' })).toBeFocused();
  await panel.page.keyboard.press('Tab');
  await panel.page.keyboard.press('Escape');
  await expect(panel.page.getByText(/It is written in the chat/)).toHaveCount(0);
  await expect(chosen ?? card).toBeFocused();
});
