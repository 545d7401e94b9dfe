import { randomUUID } from 'node:crypto';
import { ask } from '../playground/driver';
import { errorFor } from '../playground/server/errors';
import type { Sites } from '../playground/sites';
import { builds, expect, test } from './support/chromium';
import { ask as askIn, cards, expect as expectIn, test as firefoxTest } from './support/firefox';
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

/** What is wrong with it, in the order of the policy. */
const reasons = ['not-an-address', 'not-a-language'];
const NOTE = 'mcp-doctor-notice';
/** Long enough for a note to be drawn. */
const SETTLED_MS = 1_500;
const PATIENT = { timeout: 30_000 };

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

  test('a managed policy adds a site and forbids the note in the page, and a wrong value is ignored alone', async ({
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

    // On claude.ai a note is drawn (notice.spec), unless somebody forbids it.
    await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
    await ask(chat, 'top campaigns writeback_disabled');
    await expect(panel.card('writeback_disabled')).toHaveCount(1);
    await chat.waitForTimeout(SETTLED_MS);
    await expect(chat.locator(NOTE)).toHaveCount(0);

    await panel.page.goto(panel.page.url().replace(/#.*|$/, '#about'));
    await expect(panel.page.locator('[data-policy="problems"] [data-reason]')).toHaveCount(2);
    for (const reason of reasons) {
      await expect(panel.page.locator(`[data-policy] [data-reason="${reason}"]`)).toBeVisible();
    }
  });
});

firefoxTest.describe('Firefox', () => {
  firefoxTest.use({
    managed: policy,
    granted: [`${SITE}/*`],
  });

  firefoxTest(
    'a managed policy adds a site and forbids the note in the page, and a wrong value is ignored alone',
    async ({ firefox, sites, panel, openPage }) => {
      serveChat(sites);
      const chat = await firefox.newPage();
      await chat.goto(`${SITE}/`);
      await expectIn
        .poll(async () => (await cards(panel)).map(({ code }) => code))
        .toEqual(['connector_expired']);

      await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
      await askIn(chat, 'top campaigns writeback_disabled');
      await expectIn.poll(async () => (await cards(panel)).length, PATIENT).toBe(2);
      await new Promise((done) => setTimeout(done, SETTLED_MS));
      expectIn(await chat.$$(NOTE)).toHaveLength(0);

      const about = await openPage('sidepanel.html#about');
      await expectIn
        .poll(
          () =>
            about.evaluate<string>(
              `[...document.querySelectorAll('[data-policy] [data-reason]')].map((e) => e.dataset.reason).join()`,
            ),
          PATIENT,
        )
        .toBe(reasons.join());
    },
  );
});
