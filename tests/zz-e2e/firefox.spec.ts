import { randomUUID } from 'node:crypto';
import { CODES } from '../../lib/atribu/explanation';
import { ask, cards, expect, test } from './support/firefox';

test('Firefox: each of the 15 codes becomes one right card', async ({ firefox, sites, panel }) => {
  test.setTimeout(180_000);
  for (const code of CODES) {
    const chat = await firefox.newPage();
    await chat.goto(sites.playgroundUrl);
    await ask(chat, `show me ${code}`);
    await expect
      .poll(async () => (await cards(panel)).filter((card) => card.code === code).length, { message: code })
      .toBe(1);
    await chat.close();
  }
  const all = await cards(panel);
  expect(all.map((card) => card.code).toSorted()).toEqual([...CODES].toSorted());
  expect(new Set(all.map((card) => card.certainty))).toEqual(new Set(['certain']));
});

test("Firefox: a collapsed result on claude.ai, and another vendor's error beside it", async ({
  firefox,
  panel,
}) => {
  const chat = await firefox.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'linear rate_limited');
  await ask(chat, 'top campaigns connector_expired');
  await expect.poll(async () => (await cards(panel)).length).toBe(1);
  expect((await cards(panel))[0]).toMatchObject({
    code: 'connector_expired',
    surface: 'claude',
    certainty: 'certain',
    origin: 'live',
  });
});

test('Firefox: the background ends between error and deadline; same card, ready on time', async ({
  firefox,
  panel,
  killBackground,
}) => {
  const chat = await firefox.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  await ask(chat, 'top campaigns rate_limited retry_after=8');
  await expect.poll(async () => (await cards(panel))[0]?.status).toBe('waiting');
  expect(await killBackground()).toBe('stopped');
  await expect.poll(async () => (await cards(panel))[0]?.status, { timeout: 12_000 }).toBe('ready');
  expect(await cards(panel)).toHaveLength(1);
});
