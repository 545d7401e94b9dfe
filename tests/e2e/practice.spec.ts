import path from 'node:path';
import { createServer } from 'vite';
import { cards, expect, test } from './support/firefox';

/** What the README of Mozilla's sources says to do, with the shipped build, which nobody allowed anything. */
test.use({ granted: [] });

const PATIENT = { timeout: 30_000 };
const SETTLED_MS = 1_500;

test('Firefox: a reviewer sees it work with the practice chat of the sources', async ({
  firefox,
  panel,
  sidebar,
}, info) => {
  const root = path.resolve(import.meta.dirname, '../release/sources/practice');
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir: info.outputPath('vite'),
  });
  try {
    await server.listen();
    const chat = await firefox.newPage();
    await chat.goto(String(server.resolvedUrls?.local[0]));
    await sidebar.pressToolbar();
    const site = `document.querySelector('[data-site]')?.dataset.site`;
    await expect.poll(() => sidebar.read<string>(site), PATIENT).toBe('possible');
    await sidebar.click('[data-site] button');
    await expect.poll(() => sidebar.read<string>(site), PATIENT).toBe('allowed');

    const codes = async () => (await cards(panel)).map(({ code, origin }) => [code, origin]);
    await chat.click('[data-ask="success"]');
    await new Promise((done) => setTimeout(done, SETTLED_MS));
    expect(await codes()).toEqual([]);
    await chat.click('[data-ask="rate_limited"]');
    await expect.poll(codes, PATIENT).toEqual([['rate_limited', 'live']]);
    await chat.click('[data-ask="connector_expired"]');
    await expect.poll(codes, PATIENT).toHaveLength(2);
    const card = (code: string) => `document.querySelector('article[data-code="${code}"]')`;
    expect(
      await sidebar.read<string>(`${card('rate_limited')}.querySelector('[role="timer"]').innerText`),
    ).toMatch(/\d/);
    expect(
      await sidebar.read<string>(`${card('connector_expired')}.querySelector('a[data-action]').href`),
    ).toContain('https://www.atribu.app/');
    await info.attach('practice', { body: Buffer.from(await chat.screenshot()), contentType: 'image/png' });
  } finally {
    await server.close();
  }
});
