import { situations } from '../components/gallery/situations';
import { show, THEMES, turn, unroll, WIDTHS } from '../components/gallery/visit';
import { axe, expect, LOOKS, misfits, test } from './support/gallery';

const names = Object.keys(situations);
const SHELVES = 16;

// Dealt out, so that the workers share the work.
for (let shelf = 0; shelf < SHELVES; shelf += 1) {
  test(`every situation is accessible and fits, in both themes and three widths (${shelf + 1} of ${SHELVES})`, async ({
    gallery,
  }) => {
    for (const name of names.filter((_, index) => index % SHELVES === shelf)) {
      await show(gallery, name, situations[name]);
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          await turn(gallery, theme, width);
          const where = `${name}, ${theme}, ${width} px`;
          expect.soft(await misfits(gallery), where).toEqual([]);
          const isFirst = theme === THEMES[0] && width === WIDTHS[0];
          expect.soft(await axe(gallery, isFirst ? undefined : LOOKS), where).toEqual([]);
        }
      }
    }
  });
}

// Words change the room they take and not the colours, so each language is looked at in one theme.
const SPOKEN = [
  { tongue: 'es', theme: 'light' },
  { tongue: 'pseudo', theme: 'dark' },
] as const;

for (let shelf = 0; shelf < SHELVES; shelf += 1) {
  test(`so is it in Spanish, and with words longer by two fifths (${shelf + 1} of ${SHELVES})`, async ({
    gallery,
  }) => {
    for (const name of names.filter((_, index) => index % SHELVES === shelf)) {
      for (const { tongue, theme } of SPOKEN) {
        await show(gallery, name, situations[name], tongue);
        for (const width of WIDTHS) {
          await turn(gallery, theme, width);
          await unroll(gallery);
          const where = `${name}, ${tongue}, ${theme}, ${width} px`;
          expect.soft(await misfits(gallery), where).toEqual([]);
          const whole = tongue === 'es' && width === WIDTHS[0];
          expect.soft(await axe(gallery, whole ? undefined : LOOKS), where).toEqual([]);
        }
      }
    }
  });
}

test('so are the notices at the foot, and the text in one where copying is refused', async ({ gallery }) => {
  await show(gallery, 'no-chat-others');
  await gallery.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    document.execCommand = () => false;
  });
  await gallery.getByRole('button', { name: 'Copy this' }).click();
  await expect(gallery.getByText(/Select the text here and copy it yourself/)).toBeVisible();
  await gallery
    .getByRole('button', { name: /^Dismiss/ })
    .first()
    .click();
  await expect(gallery.getByRole('button', { name: 'Undo' })).toBeVisible();
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      await turn(gallery, theme, width);
      expect.soft(await misfits(gallery), `${theme}, ${width} px`).toEqual([]);
      expect.soft(await axe(gallery), `${theme}, ${width} px`).toEqual([]);
    }
  }
});

test('the checks see what they are for', async ({ gallery }) => {
  await show(gallery, 'connector_expired');
  await turn(gallery, 'light', 280);
  const spoiled = async (css: string) => {
    const style = await gallery.addStyleTag({ content: css });
    const found = [...(await misfits(gallery)), ...(await axe(gallery, LOOKS))].join('\n');
    await style.evaluate((it) => it.parentNode?.removeChild(it));
    return found;
  };
  expect(await spoiled('x {}')).toBe('');
  expect(await spoiled('h3 { white-space: nowrap; overflow: hidden; width: 90px }')).toMatch(
    /cut off: Meta Ads/,
  );
  expect(await spoiled('h3 { white-space: nowrap; width: 400px }')).toMatch(
    /beyond the edge|scrolls sideways/,
  );
  expect(await spoiled('h3 { margin-block-end: -30px }')).toMatch(/one over the other: Meta Ads/);
  expect(await spoiled('article p { color: #999 !important }')).toMatch(/color-contrast/);
});
