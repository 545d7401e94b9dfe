import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { requestTime } from '../../lib/atribu/request-id';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';
import { Panel } from './support/panel';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Everything that counts down, with the seconds it waits. */
const WAITS = [
  ['rate_limited', 55],
  ['circuit_open', 1_800],
] as const;

/**
 * A panel whose clock the test has in its hand; it shows the errors that the extension really has. The hand is the same
 * for all pages of the browser.
 */
async function openPanel(context: BrowserContext, id: string): Promise<Panel> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/sidepanel.html`);
  const panel = new Panel(page);
  for (const [code] of WAITS) await expect(panel.card(code)).toHaveCount(1);
  // From here on it goes only when the test says so.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + SECOND);
  return panel;
}

/** What a countdown has to say at a moment: seconds within the last minute, minutes before, nothing when it is over. */
function inWords(leftMs: number): string {
  const [unit, step] = leftMs > MINUTE ? ['minute', MINUTE] : ['second', SECOND];
  const count = Math.ceil(leftMs / step);
  return `${count} ${unit}${count === 1 ? '' : 's'} left`;
}

/** Every countdown agrees with the panel's own clock and the server's time in the error. */
async function expectRight(panel: Panel, aheadMs = 0): Promise<void> {
  for (const [code, waitS] of WAITS) {
    const card = panel.card(code);
    const failedAt = Number(requestTime(String(await card.getAttribute('data-request-id'))));
    await expect
      .poll(
        async () => {
          const left = failedAt + waitS * SECOND - (await panel.page.evaluate(() => Date.now())) - aheadMs;
          // A timer may be a millisecond late, and by how much a clock was set back is known to the last tick before.
          const words = [0, 1, aheadMs && SECOND].map((slack) => inWords(left + slack));
          const timer = panel.timer(code);
          const label = () => timer.getAttribute('aria-label', { timeout: 500 }).catch(() => null);
          const said = left > 0 ? ((await label()) ?? 'nothing') : '';
          const isRight = left > 0 ? words.includes(said) : (await timer.count()) === 0;
          const says = isRight ? 'right' : `says "${said}" with ${inWords(left)}`;
          return `${code} ${says}, ${await card.getAttribute('data-status')}`;
        },
        { timeout: 5_000 },
      )
      .toMatch(/right, (waiting|ready)/);
  }
}

const status = (page: Panel, code: string) => page.card(code).getAttribute('data-status');

async function failTwice(context: BrowserContext): Promise<Page> {
  await context.clock.install();
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'send meta conversions circuit_open retry_after=1800');
  await ask(chat, 'top campaigns rate_limited retry_after=55');
  return chat;
}

test('every countdown is right after the computer slept, briefly and for long', async ({
  context,
  extensionId,
}) => {
  await failTwice(context);
  const panel = await openPanel(context, extensionId);
  await expectRight(panel);
  await panel.page.clock.runFor(5 * SECOND);
  await expectRight(panel);
  // As when a lid is closed: what was due meanwhile fires once, late.
  await panel.page.clock.fastForward(20 * SECOND);
  await expectRight(panel);
  await panel.page.clock.fastForward(12 * MINUTE);
  await expectRight(panel);
  expect(await status(panel, 'rate_limited')).toBe('ready');
  expect(await status(panel, 'circuit_open')).toBe('waiting');
  await panel.page.clock.fastForward(2 * HOUR);
  await expectRight(panel);
  expect(await status(panel, 'circuit_open')).toBe('ready');
});

test('every countdown is over when the clock is set two hours ahead', async ({ context, extensionId }) => {
  await failTwice(context);
  const panel = await openPanel(context, extensionId);
  await expectRight(panel);
  await panel.page.clock.setSystemTime(Date.now() + 2 * HOUR);
  await panel.page.clock.runFor(31 * SECOND);
  await expectRight(panel);
  expect([await status(panel, 'rate_limited'), await status(panel, 'circuit_open')]).toEqual([
    'ready',
    'ready',
  ]);
});

test('every countdown goes on as it was when the clock is set two hours back', async ({
  context,
  extensionId,
}) => {
  await failTwice(context);
  const panel = await openPanel(context, extensionId);
  await expectRight(panel);
  await panel.page.clock.setSystemTime((await panel.page.evaluate(() => Date.now())) - 2 * HOUR);
  await panel.page.clock.runFor(2 * SECOND);
  await expectRight(panel, 2 * HOUR);
  expect([await status(panel, 'rate_limited'), await status(panel, 'circuit_open')]).toEqual([
    'waiting',
    'waiting',
  ]);
  await panel.page.clock.runFor(60 * SECOND);
  await expectRight(panel, 2 * HOUR);
  expect(await status(panel, 'rate_limited')).toBe('ready');
});

test('every countdown is right in a panel that was closed and opened again', async ({
  context,
  extensionId,
}) => {
  await failTwice(context);
  const start = Date.now();
  for (const later of [0, 20 * SECOND, 40 * SECOND, 10 * MINUTE, 29 * MINUTE, 40 * MINUTE]) {
    await context.clock.setSystemTime(start + later);
    await context.clock.resume();
    const panel = await openPanel(context, extensionId);
    await expectRight(panel);
    await panel.page.clock.runFor(3 * SECOND);
    await expectRight(panel);
    await panel.page.close();
  }
  await context.clock.resume();
});
