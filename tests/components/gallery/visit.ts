import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Situation } from './situation';

const ORIGIN = 'http://gallery.localhost';

export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [280, 360, 600] as const;
export type Theme = (typeof THEMES)[number];
/** The languages of the gallery; the last is none, see pseudo.ts. */
export const TONGUES = ['en', 'es', 'pseudo'] as const;
export type Tongue = (typeof TONGUES)[number];

/** Serves the built gallery (see build.ts) to a page, without a server. */
export async function serveGallery(page: Page, dir: string): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(dir, pathname === '/' ? 'index.html' : pathname) });
  });
  // Nothing moves in a picture, and what would move later is where it ends up.
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** Shows one situation, and waits until it stands still. */
export async function show(
  page: Page,
  name: string,
  { unfold: isUnfolded = false, loading = false }: Partial<Situation> = {},
  tongue: Tongue = 'en',
): Promise<void> {
  await page.goto(`${ORIGIN}/?show=${name}&lang=${tongue}`);
  await page.locator(`main[aria-busy="${loading}"]`).waitFor();
  await page
    .locator(isUnfolded ? 'html[data-unfolded]' : 'main > *')
    .first()
    .waitFor();
  await page.locator('html[data-walked]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // What fades in late is there.
  if (loading) await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
}

/** The same situation in another theme and width; nothing is loaded anew. */
export async function turn(page: Page, theme: Theme, width: number): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 900 });
}

/** What is out of view is not laid out but guessed at, so all of it comes into view. */
export async function unroll(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 360, height: 900 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

/** A picture of the whole page, however long. */
export async function picture(page: Page, file: string): Promise<void> {
  await unroll(page);
  await page.screenshot({ path: file });
}
