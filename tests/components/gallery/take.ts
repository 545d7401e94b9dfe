import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildGallery } from './build';
import { situations } from './situations';
import { picture, serveGallery, show, THEMES, TONGUES, type Tongue, turn, WIDTHS } from './visit';

/** English in every width; the others where there is least room. */
const widthsOf = (tongue: Tongue) => (tongue === 'en' ? WIDTHS : WIDTHS.slice(0, 1));

/** Saves a picture of every situation in every language, theme and width; names that begin with one of `only`, if given. */
export async function takePictures(root: string, executablePath: string, only: string[]): Promise<void> {
  const folder = path.join(root, '.cache/gallery/pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await buildGallery('site');
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  await serveGallery(page, site);
  let taken = 0;
  for (const [name, situation] of Object.entries(situations)) {
    if (only.length > 0 && !only.some((start) => name.startsWith(start))) continue;
    for (const tongue of TONGUES) {
      await show(page, name, situation, tongue);
      for (const theme of THEMES) {
        for (const width of widthsOf(tongue)) {
          await turn(page, theme, width);
          await picture(page, path.join(folder, `${name}.${tongue}.${theme}.${width}.png`));
          taken += 1;
        }
      }
    }
  }
  await browser.close();
  console.log(`${taken} pictures are in .cache/gallery/pictures.`);
}
