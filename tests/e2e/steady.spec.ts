import type { Locator, Page } from '@playwright/test';
import { show, turn, WIDTHS } from '../components/gallery/visit';
import { expect, test } from './support/gallery';

declare const gallery: { deliver(name: string): void; pass(ms: number): void };

const deliver = (page: Page, name: string) => page.evaluate((next) => gallery.deliver(next), name);
const pass = (page: Page, ms: number) => page.evaluate((by) => gallery.pass(by), ms);
const card = (page: Page, code: string) => page.locator(`article[data-code="${code}"]`);
/** To the pixel: what is scrolled stands on whole ones, what is laid out need not. */
const topOf = async (thing: Locator) => (await thing.boundingBox())?.y ?? Number.NaN;

/** Where everything on the page stands that has words on it or can be pressed. */
function layout(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(article, h3, p, button, a, li)')].map((it) => {
      const { x, y, width } = it.getBoundingClientRect();
      return `${it.tagName} ${Math.round(x)},${Math.round(y)} ${it.tagName === 'ARTICLE' ? Math.round(width) : ''}`;
    }),
  );
}

for (const [name, ticks] of [
  ['rate_limited', [1_000, 1_000, 6_000, 5_000]],
  ['circuit_open', [60_000, 27 * 60_000, 1_000, 40_000]],
  ['rate_limited-cap', [1_000, 60_000]],
] as const) {
  test(`nothing moves while ${name} counts down, nor when it is over`, async ({ gallery }) => {
    for (const width of WIDTHS) {
      await show(gallery, name);
      await turn(gallery, 'light', width);
      const before = await layout(gallery);
      for (const ms of ticks) {
        await pass(gallery, ms);
        expect(await layout(gallery), `${width} px`).toEqual(before);
      }
    }
  });
}

test('a card that arrives while somebody is at the panel moves nothing under their hand', async ({
  gallery,
}) => {
  await turn(gallery, 'light', 360);
  await show(gallery, 'reading');
  const button = card(gallery, 'connector_expired').getByRole('button', { name: /I’ve reconnected/ });
  await button.hover();
  const before = await topOf(button);
  await deliver(gallery, 'reading-arrival');
  await expect(card(gallery, 'internal_error')).toHaveCount(1);
  expect(Math.abs((await topOf(button)) - before)).toBeLessThanOrEqual(1);

  const above = gallery.getByRole('button', { name: '1 new error' });
  await above.click();
  await expect(card(gallery, 'internal_error').getByRole('heading')).toBeFocused();
  expect(await topOf(card(gallery, 'internal_error'))).toBeLessThan(200);
  await expect(above).toHaveCount(0);
});

test('it does so even where the page was too short to scroll', async ({ gallery }) => {
  await gallery.setViewportSize({ width: 600, height: 2_000 });
  await show(gallery, 'reading');
  const button = card(gallery, 'insufficient_scope').getByRole('link', { name: /Open Atribu/ });
  await button.hover();
  const before = await topOf(button);
  await deliver(gallery, 'reading-arrival');
  await expect(card(gallery, 'internal_error')).toHaveCount(1);
  expect(Math.abs((await topOf(button)) - before)).toBeLessThanOrEqual(1);
  // Back at the top, the room that was made for it is gone again.
  await gallery.evaluate(() => window.scrollTo(0, 0));
  await expect
    .poll(() => gallery.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
    .toBe(0);
});

test('nor does it where the person has scrolled', async ({ gallery }) => {
  await turn(gallery, 'light', 360);
  await show(gallery, 'reading');
  const button = card(gallery, 'insufficient_scope').getByRole('button', { name: /I’ve done that/ });
  await button.scrollIntoViewIfNeeded();
  await button.hover();
  expect(await gallery.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  const before = await topOf(button);
  await deliver(gallery, 'reading-arrival');
  await expect(card(gallery, 'internal_error')).toHaveCount(1);
  await expect(gallery.getByRole('button', { name: '1 new error' })).toBeVisible();
  expect(Math.abs((await topOf(button)) - before)).toBeLessThanOrEqual(1);
});

test('where nobody is at the panel, what is new is in view at once', async ({ gallery }) => {
  await turn(gallery, 'light', 360);
  await show(gallery, 'reading');
  await deliver(gallery, 'reading-arrival');
  await expect(card(gallery, 'internal_error')).toBeInViewport({ ratio: 1 });
  expect(await topOf(card(gallery, 'internal_error'))).toBeLessThan(150);
  await expect(gallery.getByRole('button', { name: '1 new error' })).toHaveCount(0);
});

test('the focus stays where it is when a card moves up past it', async ({ gallery }) => {
  await show(gallery, 'reading');
  const button = card(gallery, 'connector_expired').getByRole('button', { name: /I’ve reconnected/ });
  await button.focus();
  await deliver(gallery, 'reading-repeat');
  await expect(gallery.locator('article').first()).toHaveAttribute('data-code', 'insufficient_scope');
  await expect(button).toBeFocused();
});

test('nothing moves at all for who asked for less motion', async ({ gallery }) => {
  await turn(gallery, 'light', 360);
  await show(gallery, 'reading');
  await deliver(gallery, 'reading-arrival');
  await expect(card(gallery, 'internal_error')).toHaveCount(1);
  expect(await gallery.evaluate(() => document.getAnimations().length)).toBe(0);
  await gallery.emulateMedia({ reducedMotion: 'no-preference' });
  await show(gallery, 'rate_limited');
  const arc = gallery.locator('circle + circle').first();
  expect(await arc.evaluate((circle) => getComputedStyle(circle).transition)).toMatch(
    /stroke-dashoffset 0\.22s/,
  );
});

test('with forced colours everything that says something can still be told apart', async ({ gallery }) => {
  await turn(gallery, 'light', 360);
  await gallery.emulateMedia({ forcedColors: 'active' });
  await show(gallery, 'mixed');
  const edges = await gallery.evaluate(() =>
    [...document.querySelectorAll('article, main button, a[data-action]')].flatMap((it) => {
      const { borderTopWidth, borderTopStyle, backgroundColor } = getComputedStyle(it);
      const isPlain = borderTopStyle === 'none' || borderTopWidth === '0px';
      return isPlain && backgroundColor === getComputedStyle(document.body).backgroundColor
        ? [it.outerHTML]
        : [];
    }),
  );
  // Words that open something need no edge; whatever is an icon alone or an action does.
  expect(edges.filter((html) => !/aria-expanded/.test(html))).toEqual([]);
});
