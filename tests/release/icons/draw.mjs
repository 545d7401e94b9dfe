// `npm run icons`: the icons of the package, drawn from mark.svg by a real browser. Run it after a change of the mark.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from '../../bootstrap.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, 'public/icon');
const mark = readFileSync(new URL('mark.svg', import.meta.url), 'utf8');

/** The accents of components/ui/tokens.css. On a dark ground only Firefox's toolbar button is drawn apart. */
const themes = [
  { suffix: '', tile: '#2f55d4', plus: '#ffffff', sizes: [16, 32, 48, 96, 128] },
  { suffix: '-dark', tile: '#8ea6ff', plus: '#10131f', sizes: [16, 32] },
];
/** For Chrome's store, which wants an edge left free. */
const STORE = { size: 128, edge: 16 };

await ensurePackages();
const executablePath = await ensureBrowser('chromium');
const { chromium } = await import('@playwright/test');
const browser = await chromium.launch({ executablePath });
mkdirSync(folder, { recursive: true });
const page = await browser.newPage();
for (const { suffix, tile, plus, sizes } of themes) {
  for (const size of sizes) {
    const edge = size === STORE.size ? STORE.edge : 0;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:${edge}px;--tile:${tile};--plus:${plus}}svg{display:block;width:${size - 2 * edge}px}</style>${mark}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(folder, `${size}${suffix}.png`), picture);
  }
}
await browser.close();
console.log(`The icons are in ${path.relative(root, folder)}.`);
