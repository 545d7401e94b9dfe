import type { Page } from '@playwright/test';
import { errorFor } from '../playground/server/errors';
import { expect, test } from './support/chromium';
import type { Panel } from './support/panel';

/** A site of which nothing is known, allowed by the person: nothing of it tells of tools, and nothing comes by the wire. */

const URL = 'https://self-hosted.example/somewhere';
const SETTLED_MS = 2_500;
const FRAME = '<!doctype html><title>frame</title><section id="here"></section>';
const SITE = `<!doctype html><title>site</title><article><h1>Notes</h1><p>Some words.</p></article>
  <section id="here"></section><iframe src="/frame" title="frame"></iframe>`;

const envelope = () => JSON.stringify(errorFor('connector_expired'), null, 2);

async function openSite(page: Page): Promise<void> {
  await page.goto(URL);
  await expect(page.frameLocator('iframe').locator('#here')).toBeAttached();
  // It has come to rest before anything happens.
  await page.waitForTimeout(SETTLED_MS);
}

async function expectOne(panel: Panel, text: string): Promise<void> {
  const card = panel.card('connector_expired');
  await expect(card).toHaveCount(1);
  await panel.page.waitForTimeout(SETTLED_MS);
  await expect(panel.cards).toHaveCount(1);
  await expect(card).toHaveAttribute('data-request-id', JSON.parse(text).error.request_id);
  await expect(card).toHaveAttribute('data-certainty', 'certain');
  await expect(card).toHaveAttribute('data-origin', 'live');
  await expect(card).toHaveAttribute('data-surface', 'generic');
  await expect(card.getByText(/\d+ times/)).toHaveCount(0);
}

test.beforeEach(({ sites }) => {
  sites.serve('self-hosted.example', ({ url }) => {
    const body = url.endsWith('/frame') ? FRAME : SITE;
    return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
});

test('an error in a block that a highlighter split into spans', async ({ context, panel }) => {
  const page = await context.newPage();
  await openSite(page);
  const text = envelope();
  await page.evaluate((shown) => {
    const block = document.createElement('pre');
    for (const line of shown.split('\n')) {
      const row = block.appendChild(document.createElement('span'));
      for (const token of `${line}\n`.match(/\w+|\W/g) ?? []) {
        row.appendChild(document.createElement('span')).textContent = token;
      }
    }
    document.querySelector('#here')?.append(block);
  }, text);
  await expectOne(panel, text);
});

test('an error in an open shadow root', async ({ context, panel }) => {
  const page = await context.newPage();
  await openSite(page);
  const text = envelope();
  await page.evaluate((shown) => {
    const host = document.createElement('some-widget');
    document.querySelector('#here')?.append(host);
    const inner = document.createElement('some-result');
    host.attachShadow({ mode: 'open' }).append(inner);
    const block = document.createElement('pre');
    block.textContent = shown;
    inner.attachShadow({ mode: 'open' }).append(block);
  }, text);
  await expectOne(panel, text);
});

test('an error in a frame of the same origin', async ({ context, panel }) => {
  const page = await context.newPage();
  await openSite(page);
  const text = envelope();
  await page.evaluate((shown) => {
    const inside = document.querySelector('iframe')?.contentDocument;
    const block = inside?.createElement('pre');
    if (!inside || !block) throw new Error('no frame');
    block.textContent = shown;
    inside.querySelector('#here')?.append(block);
  }, text);
  await expectOne(panel, text);
});

test('an error that arrives token by token', async ({ context, panel }) => {
  const page = await context.newPage();
  await openSite(page);
  const text = envelope();
  await page.evaluate(async (shown) => {
    const block = document.createElement('pre');
    document.querySelector('#here')?.append(block);
    for (const token of shown.match(/[\s\S]{1,3}/g) ?? []) {
      block.append(token);
      await new Promise((done) => setTimeout(done, 15));
    }
  }, text);
  await expectOne(panel, text);
});

test('an error at the end of megabytes that the page reads at once', async ({ context, panel, sites }) => {
  const text = envelope();
  const result = { type: 'tool_result', is_error: true, content: [{ type: 'text', text }] };
  const note = `data: ${JSON.stringify({ type: 'tool_note', text: 'Still looking at the campaigns. '.repeat(20) })}\n\n`;
  const body = `${note.repeat(8_000)}data: ${JSON.stringify(result)}\n\n`;
  sites.serve('self-hosted.example', ({ url }) =>
    url.endsWith('/answer')
      ? new Response(body, { headers: { 'content-type': 'text/event-stream' } })
      : new Response(SITE, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const page = await context.newPage();
  await page.goto(URL);
  const length = await page.evaluate(async () => (await (await fetch('/answer')).text()).length);
  expect(length).toBe(body.length);
  await expectOne(panel, text);
});

test('all of them in one page, each once', async ({ context, panel }) => {
  const page = await context.newPage();
  await openSite(page);
  const codes = ['connector_expired', 'connector_required', 'profile_required', 'writeback_disabled'];
  const texts = codes.map((code) => JSON.stringify(errorFor(code)));
  await page.evaluate(async ([spans = '', shadow = '', framed = '', tokens = '']) => {
    const here = document.querySelector('#here');
    const inside = document.querySelector('iframe')?.contentDocument;
    const block = (owner: Document) => owner.createElement('pre');
    const split = block(document);
    for (const token of spans.match(/\w+|\W/g) ?? []) {
      split.appendChild(document.createElement('span')).textContent = token;
    }
    const host = document.createElement('div');
    const shaded = block(document);
    shaded.textContent = shadow;
    host.attachShadow({ mode: 'open' }).append(shaded);
    const written = block(document);
    here?.append(split, host, written);
    if (inside) {
      const other = block(inside);
      other.textContent = framed;
      inside.body.append(other);
    }
    for (const token of tokens.match(/[\s\S]{1,3}/g) ?? []) {
      written.append(token);
      await new Promise((done) => setTimeout(done, 15));
    }
  }, texts);
  for (const code of codes) await expect(panel.card(code)).toHaveCount(1);
  await panel.page.waitForTimeout(SETTLED_MS);
  await expect(panel.cards).toHaveCount(codes.length);
});
