import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CODES } from '../../lib/atribu/explanation';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';
import { SUCCEEDING_TOOLS } from './support/inputs';

const titles: Record<(typeof CODES)[number], RegExp> = {
  auth_required: /not signed in/i,
  token_expired: /access .* has ended/i,
  workspace_required: /which workspace/i,
  profile_required: /which client/i,
  insufficient_scope: /access does not cover/i,
  insufficient_role: /owner or admin/i,
  rate_limited: /too many/i,
  connector_expired: /needs to be reconnected/i,
  connector_required: /not connected yet/i,
  writeback_disabled: /switched off/i,
  idempotency_conflict: /already/i,
  circuit_open: /paused|stopped|break/i,
  invalid_input: /./,
  data_unavailable: /no data|nothing/i,
  internal_error: /./,
};

test('each of the 15 codes becomes one right card, and says so with certainty', async ({
  context,
  sites,
  panel,
}) => {
  test.setTimeout(180_000);
  for (const code of CODES) {
    // A chat of its own each, so that no card folds into another.
    const chat = await context.newPage();
    await chat.goto(sites.playgroundUrl);
    await ask(chat, `show me ${code}`);
    const card = panel.card(code);
    await expect(card, code).toHaveCount(1);
    await expect(card).toHaveAttribute('data-certainty', 'certain');
    await expect(card).toHaveAttribute('data-origin', 'live');
    await expect(card).toHaveAttribute('data-request-id', /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await expect(card.getByRole('heading')).toHaveText(titles[code]);
    await chat.close();
  }
  await expect(panel.cards).toHaveCount(CODES.length);
});

test('opening the tool call afterwards shows the same error again, and adds nothing', async ({
  context,
  sites,
  panel,
}) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'top campaigns rate_limited');
  await expect(panel.card('rate_limited')).toHaveCount(1);
  const before = await panel.card('rate_limited').textContent();
  await chat.locator('[data-slot="tool-fallback-trigger"]').first().click();
  await expect(chat.locator('[data-slot="tool-fallback-result"]').first()).toContainText('rate_limited');
  await chat.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(1);
  await expect(panel.card('rate_limited').getByText(/asked \d+ times/i)).toHaveCount(0);
  expect(before).toBeTruthy();
});

test('five different successes make no card', async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  for (const tool of SUCCEEDING_TOOLS) {
    await ask(chat, `call ${tool} please`);
  }
  await expect(chat.locator('[data-slot="tool-fallback-root"]')).toHaveCount(5);
  await chat.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(0);
});

test("the assistant's prose about an error makes no card", async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'explain what an error looks like');
  await expect(chat.locator('[data-role="assistant"]').last()).toContainText('retry_after');
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(0);
});

test('the error reference, pasted by the person, makes no card', async ({ context, sites, panel }) => {
  const seed = readFileSync(
    path.resolve(import.meta.dirname, '../fixtures/seed-error-reference.txt'),
    'utf8',
  );
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, seed);
  // The same with a real-looking request id, as somebody would paste from a log.
  await ask(chat, seed.replace('01968a3b-...', '019a3f5c-7e21-7b60-9d14-52c8e0a1b377'));
  await expect(chat.locator('[data-role="user"]').last()).toContainText('rate_limited');
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(0);
});

test('blind repeats fold into one card with the newest request id', async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'connector_expired x3');
  await expect(panel.card('connector_expired')).toHaveCount(1);
  await expect(panel.card('connector_expired').getByText(/3 times/)).toBeVisible();
  const newest = sites.sentIds().at(-1);
  await expect(panel.card('connector_expired')).toHaveAttribute('data-request-id', String(newest));
});

test('a later success of the same tool resolves the card by itself', async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'top_campaigns data_unavailable');
  await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'open');
  await ask(chat, 'whoami please');
  await chat.waitForTimeout(500);
  await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'open');
  await ask(chat, 'top_campaigns please');
  await expect(panel.card('data_unavailable')).toHaveAttribute('data-status', 'resolved');
});

test("another vendor's error of the same shape makes no card", async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'linear rate_limited');
  await expect(chat.locator('[data-slot="tool-fallback-root"]')).toHaveCount(1);
  await chat.waitForTimeout(1_000);
  await expect(panel.cards.and(panel.page.locator('[data-certainty="certain"]'))).toHaveCount(0);
});
