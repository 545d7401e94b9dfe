import { randomUUID } from 'node:crypto';
import { ask, expect, test } from './support/firefox';
import { seeCard } from './support/firefox-notice';

const claude = () => `https://claude.ai/chat/${randomUUID()}`;

test('Firefox: a click unfolds the notice into a card with the action and the way to the sidebar', async ({
  firefox,
  bidi,
}) => {
  const chat = await firefox.newPage();
  await chat.goto(claude());
  const see = () => seeCard(bidi, chat);
  await ask(chat, 'top campaigns connector_expired');
  await expect.poll(async () => (await see())?.text).toContain('Meta Ads needs to be reconnected');
  // The page's policy forbids styles that are not its own.
  expect(await see()).toMatchObject({ isOpen: false, expanded: 'false', radius: '20px', link: null });

  const { tell } = (await see())?.place ?? { tell: { x: 0, y: 0 } };
  await chat.mouse.click(tell.x, tell.y);
  await expect.poll(async () => (await see())?.isOpen).toBe(true);
  const card = await see();
  expect(card).toMatchObject({ expanded: 'true', shortcut: true });
  expect(card?.link).toMatch(/^https:\/\/www\.atribu\.app\//);
  expect(card?.text).toContain('You, if you are an admin');
  expect(card?.text).toContain('Reconnect Meta Ads');
  expect(card?.text).toContain('Opens www.atribu.app');

  const { dismiss } = card?.place ?? { dismiss: { x: 0, y: 0 } };
  await chat.mouse.click(dismiss.x, dismiss.y);
  await expect.poll(see).toBeNull();
  await chat.reload();
  await ask(chat, 'top campaigns connector_expired');
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(await see()).toBeNull();
});

test('Firefox: the card counts down, and the sidebar takes its place', async ({ firefox, bidi, sidebar }) => {
  test.setTimeout(120_000);
  const chat = await firefox.newPage();
  await chat.goto(claude());
  const see = () => seeCard(bidi, chat);
  await ask(chat, 'top campaigns rate_limited retry_after=25');
  await expect.poll(async () => (await see())?.text).toContain('A short break: too many calls in a minute');
  const { tell } = (await see())?.place ?? { tell: { x: 0, y: 0 } };
  await chat.mouse.click(tell.x, tell.y);
  await expect.poll(async () => (await see())?.left).toMatch(/^\d+ seconds$/);
  const first = Number.parseInt((await see())?.left ?? '', 10);
  await expect.poll(async () => Number.parseInt((await see())?.left ?? '', 10)).toBeLessThan(first);
  await expect.poll(async () => (await see())?.text, { timeout: 28_000 }).toContain('Ready to try again');
  await sidebar.pressToolbar();
  await expect.poll(see).toBeNull();
});

test('Firefox: in Spanish, in the dark, with the most there is to say, it fits', async ({
  firefox,
  bidi,
  panel,
  sites,
}) => {
  await panel.evaluate("browser.storage.local.set({ settings: { language: 'es', theme: 'dark' } })");
  const chat = await firefox.newPage();
  await chat.goto(sites.playgroundUrl);
  const see = () => seeCard(bidi, chat);
  for (const words of ['send meta conversions circuit_open', 'top campaigns rate_limited period']) {
    await ask(chat, words);
    await expect
      .poll(async () => (await see())?.text)
      .toMatch(words.includes('circuit') ? /en pausa/ : /unidades/);
    expect((await see())?.misfits).toEqual([]);
    const { tell } = (await see())?.place ?? { tell: { x: 0, y: 0 } };
    await chat.mouse.click(tell.x, tell.y);
    await expect.poll(async () => (await see())?.isOpen).toBe(true);
    expect((await see())?.misfits, words).toEqual([]);
  }
});
