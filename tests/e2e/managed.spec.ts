import { errorFor } from '../playground/server/errors';
import type { Sites } from '../playground/sites';
import { builds, expect, test } from './support/chromium';
import { cards, expect as expectIn, test as firefoxTest } from './support/firefox';
import { grantedCopy, idOfFolder, manageChromium } from './support/managed';

declare const chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };

/** A chat app of the organisation's own, which nobody ever allowed by a click. */
const SITE = 'https://self-hosted.example';
const policy = {
  inPageNotice: false,
  sites: [SITE, 'chat.agency.example'],
  language: 'fr',
  retentionDays: 7,
};

function serveChat(sites: Sites) {
  const shown = JSON.stringify(errorFor('connector_expired'));
  sites.serve(new URL(SITE).host, () => {
    const html = `<!doctype html><title>chat</title><main><pre>${shown}</pre></main>`;
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  });
}

test.describe('Chromium', () => {
  test.use({
    extension: async ({ build: _ }, use, info) => {
      const copy = grantedCopy(builds.production, info.outputPath('granted'), [`${SITE}/*`]);
      const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
      const unmanage = manageChromium(executable, idOfFolder(copy), policy);
      await use(copy);
      unmanage();
    },
  });

  test('a managed policy adds a site, and each wrong value is ignored alone', async ({
    context,
    extensionId,
    extension,
    sites,
    panel,
  }) => {
    expect(extensionId).toBe(idOfFolder(extension));
    // The browser hands a policy over a moment after its start, and a page that was there before has to be reloaded.
    await expect
      .poll(() =>
        panel.page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length),
      )
      .toBe(2);
    serveChat(sites);
    const chat = await context.newPage();
    await chat.goto(`${SITE}/`);
    await expect(panel.card('connector_expired')).toHaveCount(1);
  });
});

firefoxTest.describe('Firefox', () => {
  firefoxTest.use({
    managed: policy,
    granted: [`${SITE}/*`],
  });

  firefoxTest(
    'a managed policy adds a site, and each wrong value is ignored alone',
    async ({ firefox, sites, panel }) => {
      serveChat(sites);
      const chat = await firefox.newPage();
      await chat.goto(`${SITE}/`);
      await expectIn
        .poll(async () => (await cards(panel)).map(({ code }) => code))
        .toEqual(['connector_expired']);
    },
  );
});
