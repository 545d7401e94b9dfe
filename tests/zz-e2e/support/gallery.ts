import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { buildGallery } from '../../components/gallery/build';
import { serveGallery } from '../../components/gallery/visit';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Fixtures {
  /** A page that serves the gallery. */
  gallery: Page;
}

export const test = base.extend<Fixtures, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use, { workerIndex }) => use(await buildGallery(`site-${workerIndex}`)),
    { scope: 'worker' },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ page, site }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    await page.addInitScript(axeSource);
    await serveGallery(page, site);
    await use(page);
    expect(problems).toEqual([]);
  },
});

/** Rules whose outcome depends on colours or on width; all others say the same of a page in any theme and width. */
export const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/** What axe finds wrong, in short: rule, place, and why. By all its rules, or by some of them. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What does not fit, by the boxes as they were laid out: text cut off, over other text, or beyond the edge. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} > ${clientWidth}`);

    const isHidden = (element: Element) =>
      element.closest('.unseen, [aria-hidden="true"], [hidden]') !== null;
    const lines: { text: string; owner: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || isHidden(owner) || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0) lines.push({ text: node.textContent.trim().slice(0, 40), owner, box });
      }
    }
    for (const { text, owner, box } of lines) {
      if (box.left < -0.5 || box.right > clientWidth + 0.5) found.push(`beyond the edge: ${text}`);
      for (let up: Element | null = owner; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        const frame = up.getBoundingClientRect();
        const cutX = overflowX === 'hidden' || overflowX === 'clip';
        const cutY = overflowY === 'hidden' || overflowY === 'clip';
        if (cutX && (box.left < frame.left - 1 || box.right > frame.right + 1))
          found.push(`cut off: ${text}`);
        if (cutY && (box.top < frame.top - 2 || box.bottom > frame.bottom + 2))
          found.push(`cut off: ${text}`);
        // What scrolls may hide what it scrolls; nothing above it matters then.
        if (overflowY === 'auto' || overflowY === 'scroll') break;
      }
    }
    // What lies on another layer or in a box that scrolls may lie over the rest; within one, nothing may.
    const layerOf = (element: Element | null): Element | null => {
      for (let up = element; up; up = up.parentElement) {
        const { position, overflowY } = getComputedStyle(up);
        if (/fixed|sticky/.test(position) || /auto|scroll/.test(overflowY)) return up;
      }
      return null;
    };
    const layers = lines.map(({ owner }) => layerOf(owner));
    for (const [i, a] of lines.entries()) {
      // The number and its unit stand one above the other in the ring, closer than lines of text do.
      if (a.owner.closest('[role="timer"]')) continue;
      for (let k = i + 1; k < lines.length; k += 1) {
        const b = lines[k];
        if (b === undefined || layers[i] !== layers[k]) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Neighbours on a line touch, and lines above each other overlap by their leading.
        if (width > 2 && height > 6) found.push(`one over the other: ${a.text} | ${b.text}`);
      }
    }
    return [...new Set(found)];
  });
}

export { expect };
