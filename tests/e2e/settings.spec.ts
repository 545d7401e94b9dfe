import { expect, test } from './support/chromium';
import { paintedColours } from './support/painted';

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const GROUND = { light: '#f6f6f4', dark: '#161719' };

test('a theme is worn at once in every open panel, and from the first frame of the next', async ({
  context,
  panel,
}) => {
  const { page } = panel;
  await page.emulateMedia({ colorScheme: 'light' });
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto(page.url());
  const ground = (of: typeof page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(() => ground(page)).toBe('rgb(246, 246, 244)');

  await page.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
  await expect.poll(() => ground(page)).toBe('rgb(22, 23, 25)');
  await expect.poll(() => ground(other)).toBe('rgb(22, 23, 25)');

  const colours = await paintedColours(other, async () => {
    await other.reload();
    await other.locator('main[aria-busy="false"]').waitFor();
  });
  expect(colours).toEqual([GROUND.dark]);
});
