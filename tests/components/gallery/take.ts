import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildGallery } from './build';
import { situations } from './situations';
import { picture, serveGallery, show, THEMES, turn, WIDTHS } from './visit';

/** Saves a picture of every situation in every theme and width; names that begin with one of `only`, if given. */
export async function takePictures(root: string, executablePath: string, only: string[]): Promise<void> {
  const folder = path.join(root, '.cache/gallery/pictures');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const site = await buildGallery('site');
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  await serveGallery(page, site);
  let taken = 0;
  for (const [name, { unfold }] of Object.entries(situations)) {
    if (only.length > 0 && !only.some((start) => name.startsWith(start))) continue;
    await show(page, name, unfold);
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        await turn(page, theme, width);
        await picture(page, path.join(folder, `${name}.${theme}.${width}.png`));
        taken += 1;
      }
    }
  }
  await browser.close();
  console.log(`${taken} pictures are in .cache/gallery/pictures.`);
}
