import { randomUUID } from 'node:crypto';
import { requestTime } from '../../lib/atribu/request-id';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

test('the worker may die between the error and the deadline: same card, same deadline, ready on time', async ({
  context,
  panel,
  killWorker,
  badge,
}) => {
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns rate_limited retry_after=8');
  const card = panel.card('rate_limited');
  await expect(card).toHaveAttribute('data-status', 'waiting');
  const id = await card.getAttribute('data-request-id');
  const readyAt = Number(requestTime(String(id))) + 8_000;
  const promised = await card.getByText(/ready at/i).textContent();
  await killWorker();
  await panel.page.reload();
  await expect(card).toHaveAttribute('data-status', 'waiting');
  await expect(card).toHaveAttribute('data-request-id', String(id));
  await expect(card.getByText(/ready at/i)).toHaveText(String(promised));
  await expect(card).toHaveAttribute('data-status', 'ready', { timeout: 12_000 });
  const lateMs = Date.now() - readyAt;
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(1_500);
  await expect.poll(() => badge(chat)).toBe('1');
});

test('an error that comes while the worker is dead is not lost', async ({ context, panel, killWorker }) => {
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  // The page says that it is there, which would start the worker again.
  await chat.waitForTimeout(1_000);
  await killWorker();
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.card('connector_expired')).toHaveCount(1);
});

test('the badge counts the chat in front, not all chats', async ({ context, panel, badge }) => {
  const first = await context.newPage();
  await first.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(first, 'top campaigns connector_expired');
  await ask(first, 'top campaigns profile_required');
  await expect.poll(() => badge(first)).toBe('2');
  const second = await context.newPage();
  await second.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(second, 'top campaigns internal_error');
  await expect.poll(() => badge(second)).toBe('1');
  await expect(panel.cards).toHaveCount(3);
});
