import type { Page } from '@playwright/test';
import { ask } from '../playground/driver';
import { errorFor } from '../playground/server/errors';
import { BAD_LINKS } from '../tough/inputs/values';
import { expect, test } from './support/chromium';
import type { Panel } from './support/panel';

const URL_ = 'https://self-hosted.example/chat';

/**
 * The most cards that one site can make in a minute, whatever it does: 30 new and 100 from old chats
 * (lib/incidents/fold.ts). In all, 500 are kept, of 2 million characters (prune.ts).
 */
const MOST_CARDS = 130;
/** How soon the panel answers, ms, in the middle of it all. */
const ANSWER_MS = 200;

const MARKUP =
  '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload=window.hacked=1>';

declare const window: Window & { hacked?: number; secret?: string; count?: number };

test.beforeEach(({ sites }) => {
  sites.serve('self-hosted.example', () => {
    const body = '<!doctype html><title>site</title><main id="here"></main>';
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
});

/** Everything that the panel's page must never hold, whatever it was told. */
async function expectHarmless(panel: Panel): Promise<void> {
  const links = await panel.page
    .locator('a[href]')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  // The panel's own jumps stay in the panel.
  const own = `${panel.page.url().split('#')[0]}#`;
  for (const href of links.filter((each) => !each.startsWith(own)))
    expect(href).toMatch(/^https:\/\/(?:[a-z0-9-]+\.)*atribu\.app\//);
  expect(await panel.page.locator('img[src="x"], svg[onload], [onerror], script:not([src])').count()).toBe(0);
  expect(await panel.page.evaluate(() => window.hacked)).toBeUndefined();
}

/** Opens and closes a card's details, and says how long that takes to be on the screen, ms, in the middle of seven times. */
async function answerMs(panel: Panel): Promise<number> {
  const took = await panel.page.evaluate(async () => {
    const all: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const button = document.querySelector<HTMLElement>('article[data-incident] button[aria-expanded]');
      const before = button?.getAttribute('aria-expanded');
      const from = performance.now();
      button?.click();
      while (button?.getAttribute('aria-expanded') === before && performance.now() - from < 2_000)
        await new Promise((done) => requestAnimationFrame(done));
      all.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 60));
    }
    return all.sort((a, b) => a - b);
  });
  return took[3] ?? Number.NaN;
}

/** An honest chat beside it: its failed call becomes a card, and soon. */
async function expectHonest(page: Page, panel: Panel, code = 'circuit_open'): Promise<void> {
  await ask(page, `top campaigns ${code}`);
  await expect(panel.card(code).and(panel.page.locator('[data-certainty="certain"]'))).toHaveCount(1);
}

test('a page that forges errors as fast as it can, in every way it has', async ({
  context,
  sites,
  openSidePanel,
}) => {
  const honest = await context.newPage();
  await honest.goto(sites.playgroundUrl);
  // The real one, beside the pages: a tab in the background draws once a second, however fast it is.
  const panel = await openSidePanel(honest);
  await expectHonest(honest, panel, 'connector_expired');

  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('mcp-doctor:tap', (event) => {
      window.secret = (event as CustomEvent).detail;
    });
  });
  await page.goto(URL_);
  const flood = page.evaluate(
    async ({ sample, links, markup }) => {
      let made = 0;
      const time = Date.now().toString(16).padStart(12, '0');
      const id = () =>
        `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${made.toString(16).padStart(12, '0')}`;
      const patterns = Array.from({ length: 1_000 }, (_, index) => {
        const name = index === 0 ? 'x'.repeat(1_000_000) : markup;
        const error = {
          ...sample,
          code: `made_up_${index % 700}`,
          message: `NUMBER ${name}`,
          action_url: links[index % links.length],
          support_hint: markup,
          workspaces: [{ id: markup, name }],
          [markup]: name,
          request_id: index % 10 === 0 ? sample.request_id : 'ID',
        };
        const content = [{ type: 'text', text: JSON.stringify({ error }) }];
        const output = { content, isError: true };
        const result = { toolCallId: `${markup}NUMBER`, toolName: 'top_campaigns', output };
        return JSON.stringify({ type: 'tool-output-available', ...result }).split(/(NUMBER|ID)/);
      });
      const forge = () => {
        made += 1;
        const pattern = patterns[made % patterns.length] ?? [];
        return pattern.map((piece) => (piece === 'NUMBER' ? made : piece === 'ID' ? id() : piece)).join('');
      };
      const sleep = () => new Promise((done) => setTimeout(done));
      const from = performance.now();
      while (performance.now() - from < 4_000) {
        for (let i = 0; i < 500; i += 1) {
          const text = forge();
          const about = { body: made, url: location.href, streamed: true };
          // By the bridge, whose name it overheard or not, and by a body of its own, which needs no name.
          const detail = `${JSON.stringify(about)}\n${text}`;
          document.dispatchEvent(new CustomEvent(window.secret ?? 'mcp-doctor:tap', { detail }));
          if (i % 50 === 0)
            void new Response(`data: ${text}\n\n`, {
              headers: { 'content-type': 'text/event-stream' },
            }).text();
        }
        await sleep();
      }
      return { made, ms: performance.now() - from, isOverheard: window.secret !== undefined };
    },
    { sample: errorFor('rate_limited').error, links: BAD_LINKS, markup: MARKUP },
  );
  await page.waitForTimeout(1_500);
  await expect.poll(() => panel.cards.count()).toBeGreaterThan(5);
  expect(await answerMs(panel)).toBeLessThan(ANSWER_MS);
  await expectHonest(honest, panel);
  const { made, ms, isOverheard } = await flood;
  expect(isOverheard).toBe(true);
  // As many as its own thread can make: thousands a second, on an idle machine ten thousand.
  expect(made).toBeGreaterThan(1_000);
  console.log(`forged ${Math.round(made / (ms / 1_000))} a second`);

  await panel.page.waitForTimeout(1_500);
  expect(await panel.cards.count()).toBeLessThanOrEqual(MOST_CARDS + 2);
  await expectHarmless(panel);
  for (const id of await panel.cards.evaluateAll((all) => all.map((card) => card.textContent?.length ?? 0)))
    expect(id).toBeLessThan(20_000);
  expect(await answerMs(panel)).toBeLessThan(ANSWER_MS);
});

test('the same error a thousand times is one error', async ({ context, panel }) => {
  const page = await context.newPage();
  await page.goto(URL_);
  await page.evaluate(async (error) => {
    const content = [{ type: 'text', text: JSON.stringify(error) }];
    const text = JSON.stringify({
      type: 'tool-output-available',
      toolCallId: 'c1',
      output: { content, isError: true },
    });
    for (let i = 0; i < 1_000; i += 1)
      await new Response(`data: ${text}\n\n`, { headers: { 'content-type': 'text/event-stream' } }).text();
  }, errorFor('connector_expired'));
  await expect(panel.card('connector_expired')).toHaveCount(1);
  await panel.page.waitForTimeout(1_000);
  await expect(panel.cards).toHaveCount(1);
  await expect(panel.card('connector_expired').getByText(/\d+ times/)).toHaveCount(0);
});

/** Breaks what scripts stand on. Runs in the page: before everything else, or later. */
function sabotage(): void {
  const broken = () => {
    throw new Error('broken by the page');
  };
  const names: [object, string[]][] = [
    [Array.prototype, ['map', 'some', 'find', 'filter', 'forEach', 'push', 'shift', 'join']],
    [String.prototype, ['includes', 'slice', 'indexOf', 'startsWith', 'split']],
    [JSON, ['parse', 'stringify']],
    [Reflect, ['apply', 'get']],
    [WeakMap.prototype, ['get', 'set']],
    [Map.prototype, ['get', 'set']],
    [RegExp.prototype, ['exec', 'test']],
    [Uint8Array.prototype, ['slice', 'lastIndexOf', 'indexOf', 'subarray']],
    [TextDecoder.prototype, ['decode']],
    [Promise.prototype, ['then']],
    [Element.prototype, ['matches', 'closest', 'querySelectorAll']],
    [Document.prototype, ['querySelector', 'querySelectorAll', 'createTreeWalker']],
  ];
  for (const [owner, keys] of names)
    for (const key of keys)
      Object.defineProperty(owner, key, { value: broken, writable: true, configurable: true });
  Object.assign(window, { Promise: broken, MutationObserver: broken, WeakMap: broken, CustomEvent: broken });
}

for (const when of ['before', 'after'] as const) {
  test(`a page that breaks the built-ins ${when} the start breaks itself only`, async ({
    context,
    panel,
    sites,
  }) => {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    if (when === 'before') await page.addInitScript(sabotage);
    await page.goto(URL_);
    await page.waitForTimeout(1_000);
    if (when === 'after') await page.evaluate(sabotage);
    // No method that it has broken is needed for this.
    await page.evaluate(
      (text) => {
        const block = document.createElement('pre');
        block.textContent = text;
        document.getElementById('here')?.append(block);
      },
      JSON.stringify(errorFor('connector_expired'), null, 2),
    );
    await expect(panel.card('connector_expired')).toHaveCount(1);
    await expect(panel.card('connector_expired')).toHaveAttribute('data-certainty', /certain|likely/);
    expect(wrong.filter((message) => message !== 'broken by the page')).toEqual([]);
    const other = await context.newPage();
    await other.goto(sites.playgroundUrl);
    await expectHonest(other, panel);
  });
}

test('a page that freezes its objects, and takes away every node that it did not make', async ({
  context,
  panel,
}) => {
  const page = await context.newPage();
  await page.goto(URL_);
  await page.evaluate(() => {
    const { Node, Element, document } = globalThis;
    for (const each of [Object, Array, Function, Node, Element, Event]) Object.freeze(each.prototype);
    Object.freeze(document);
    const own = new Set<Node>(document.querySelectorAll('*'));
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element && !own.has(node) && !node.closest('main')) node.remove();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.evaluate(
    (text) => {
      const block = document.createElement('pre');
      block.textContent = text;
      Object.freeze(block);
      document.querySelector('main')?.append(block);
    },
    JSON.stringify(errorFor('connector_expired'), null, 2),
  );
  await expect(panel.card('connector_expired')).toHaveCount(1);
});

test('a page that goes away in the midst of an error', async ({ context, panel }) => {
  const page = await context.newPage();
  for (let i = 0; i < 6; i += 1) {
    await page.goto(`${URL_}/${i}`);
    await page.waitForTimeout(i * 40);
    await page
      .evaluate(
        ({ error, to }) => {
          const content = [{ type: 'text', text: JSON.stringify(error) }];
          const text = JSON.stringify({
            type: 'tool-output-available',
            toolCallId: 'c1',
            output: { content, isError: true },
          });
          void new Response(`data: ${text}\n\n`, { headers: { 'content-type': 'text/event-stream' } }).text();
          document.querySelector('main')?.append(text);
          location.assign(to);
        },
        { error: errorFor('connector_expired'), to: `${URL_}/${i}/next` },
      )
      .catch(() => undefined);
    await page.waitForURL(/next$/);
  }
  await page.evaluate(
    (text) => {
      const block = document.createElement('pre');
      block.textContent = text;
      document.querySelector('main')?.append(block);
    },
    JSON.stringify(errorFor('circuit_open'), null, 2),
  );
  await expect(panel.card('circuit_open')).toHaveCount(1);
  const ids = await panel.cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-request-id')));
  expect(new Set(ids).size).toBe(ids.length);
  await expectHarmless(panel);
});
