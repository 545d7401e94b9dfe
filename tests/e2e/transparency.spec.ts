import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { bundle } from '../tough/transparency/bundle';
import { type Site, startSite } from '../tough/transparency/server';
import { test as base, expect } from './support/chromium';
import { store } from './support/stored';

declare const window: { playEverything(): Promise<Record<string, string[]>> };

const frame = (of: string) => `a frame of the ${of}`;
const stack = (...of: string[]) => `[${of.map(frame).join(', ')}]`;
const page = Array.from({ length: 5 }, () => 'page');

/**
 * All that the page cannot help noticing, act by act: what it sees alone, and in its place when it is watched.
 * docs/toughness.md says why.
 */
const UNAVOIDABLE: Record<string, { bare: string[]; watched: string[] }> = {
  'what a function prints': {
    bare: [],
    watched: [
      'Response.prototype body get',
      ...['arrayBuffer', 'blob', 'json', 'text', 'bytes'].map((key) => `Response.prototype ${key} value`),
      ...['arrayBuffer', 'stream', 'text', 'bytes'].map((key) => `Blob.prototype ${key} value`),
      ...['getReader', 'pipeThrough', 'tee', 'values', 'Symbol(Symbol.asyncIterator)'].map(
        (key) => `ReadableStream.prototype ${key} value`,
      ),
      'ReadableStreamDefaultReader.prototype read value',
      'ReadableStreamBYOBReader.prototype read value',
      'XMLHttpRequest.prototype response get',
      'XMLHttpRequest.prototype responseText get',
      'MessageEvent.prototype data get',
      'async iterator of streams next value',
    ],
  },
  'frames in a stack': {
    bare: [`thrown ${stack(...page)}`, `refused ${stack(...page)}`],
    watched: [`thrown ${stack('extension', ...page)}`, `refused ${stack('extension', ...page)}`],
  },
  // The extension follows the page's own promise, which counts as handling it.
  'failures that nobody handles': {
    bare: ['unhandled threw TypeError TypeError: network error '],
    watched: [],
  },
  // The same, of a whole read: Chromium tells its console of it, but not the page.
  console: { bare: ['error Unexpected end of JSON input'], watched: [] },
};

const test = base.extend<{ site: Site; bare: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  site: async ({}, use) => {
    const site = await startSite(
      await bundle(path.resolve(import.meta.dirname, '../tough/transparency/page/index.ts')),
    );
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  bare: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: process.env.HEADED !== '1',
    });
    await use(await browser.newPage());
    await browser.close();
  },
});

/** All that the page observed, and all that it said in its console. */
async function observe(page: Page, { url }: Site) {
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(`error ${error.message}`));
  await page.goto(url);
  await page.addScriptTag({ url: '/page.js' });
  const acts = await page.evaluate(() => window.playEverything());
  return { ...acts, console: said };
}

function differences(bare: Record<string, string[]>, watched: Record<string, string[]>) {
  const found: typeof UNAVOIDABLE = {};
  for (const name of new Set([...Object.keys(bare), ...Object.keys(watched)])) {
    const [one = [], other = []] = [bare[name], watched[name]];
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    // From the first line to the last that differ, whatever lies between.
    const from = one.findIndex((line, i) => line !== other[i]);
    const start = from < 0 ? one.length : from;
    let same = 0;
    while (same < Math.min(one.length, other.length) - start && one.at(-1 - same) === other.at(-1 - same))
      same += 1;
    found[name] = {
      bare: one.slice(start, one.length - same),
      watched: other.slice(start, other.length - same),
    };
  }
  return found;
}

test('a page sees the same with the extension and without, but for what is listed', async ({
  bare,
  site,
  context,
  worker,
  panel,
}) => {
  // The notice is drawn for people to see; whoever switches it off has nothing in the page (notice.spec).
  await store(worker, [], { settings: { notice: false } });
  const alone = await observe(bare, site);
  const watched = await observe(await context.newPage(), site);
  expect(differences(alone, watched)).toEqual(UNAVOIDABLE);
  expect(Object.values({ ...alone, ...watched }).flat()).not.toContain('hangs');
  // The extension did listen: the page's streams carried a failed call.
  await expect(panel.card('connector_expired')).toHaveAttribute('data-request-id', site.requestId);
});
