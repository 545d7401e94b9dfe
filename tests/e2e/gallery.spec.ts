import { situations } from '../components/gallery/situations';
import { show, THEMES, turn, WIDTHS } from '../components/gallery/visit';
import { axe, expect, LOOKS, misfits, test } from './support/gallery';

const names = Object.keys(situations);
const SHELVES = 8;

// Dealt out, so that the workers share the work.
for (let shelf = 0; shelf < SHELVES; shelf += 1) {
  test(`every situation is accessible and fits, in both themes and three widths (${shelf + 1} of ${SHELVES})`, async ({
    gallery,
  }) => {
    for (const name of names.filter((_, index) => index % SHELVES === shelf)) {
      await show(gallery, name, situations[name]?.unfold === true);
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
