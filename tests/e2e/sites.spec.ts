import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builds, expect, isPanelThere, test, triggerAction } from './support/chromium';

/** The shipped build, with the grant that a person would give, for nothing but a hand can answer that question. */
test.use({
  extension: async ({ build: _ }, use, info) => {
    const copy = info.outputPath('granted');
    cpSync(builds.production, copy, { recursive: true });
    const file = path.join(copy, 'manifest.json');
    const { optional_host_permissions, optional_permissions, ...manifest } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    manifest.host_permissions = optional_host_permissions;
    manifest.permissions.push(...optional_permissions);
    writeFileSync(file, JSON.stringify(manifest));
    await use(copy);
  },
});

/** A different error each load, so that each is a card of its own. */
const codes = ['connector_expired', 'connector_required', 'writeback_disabled'];
const page = (count: number) => {
  const error = {
    code: codes[count],
    message: 'Somebody has to do something.',
    retryable: false,
    request_id: `019a3f5c-7e21-7b60-9d14-52c8e0a1b37${count}`,
  };
  return `<!doctype html><title>chat</title><main><pre>${JSON.stringify({ error })}</pre></main>`;
};

test('one click watches the site in front, at once and at every load; another gives it back', async ({
  context,
  sites,
  openSidePanel,
}) => {
  let loads = 0;
  sites.serve('self-hosted.example', () => {
    const html = page(loads);
    loads += 1;
    return new Response(html, { headers: { 'content-type': 'text/html' } });
  });
  const chat = await context.newPage();
  await chat.goto('https://self-hosted.example/');
  const panel = await openSidePanel(chat);
  await expect(panel.page.getByText(/self-hosted\.example/).first()).toBeVisible();
  await expect(panel.cards).toHaveCount(0);

  await panel.page.getByRole('button', { name: /watch this site/i }).click();
  await expect(panel.cards).toHaveCount(1);
  await chat.reload();
  await expect(panel.cards).toHaveCount(2);

  await panel.page.getByRole('button', { name: /stop watching/i }).click();
  await chat.reload();
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(2);
});

test.describe('as it is installed', () => {
  test.use({ extension: async ({ build: _ }, use) => use(builds.production) });

  test('a press of the toolbar button offers to watch the site in front, and shuts the panel where there is nothing to offer', async ({
    context,
    sites,
    browserCdp,
    extensionId,
    openSidePanel,
  }) => {
    const html = '<!doctype html><title>chat</title><main></main>';
    sites.serve(
      'self-hosted.example',
      () => new Response(html, { headers: { 'content-type': 'text/html' } }),
    );
    // The first steps come to the front by themselves.
    await expect.poll(() => context.pages().some((page) => page.url().endsWith('#welcome'))).toBe(true);
    const one = await context.newPage();
    await one.goto(sites.playgroundUrl);
    const { page } = await openSidePanel(one);
    await expect(page.getByRole('button', { name: 'Watch this site' })).toBeVisible();

    const other = await context.newPage();
    await other.goto('https://self-hosted.example/');
    await expect(page.getByRole('button', { name: 'Watch this site' })).toHaveCount(0);
    await triggerAction(browserCdp, extensionId, other);
    await expect(page.getByRole('button', { name: 'Watch this site' })).toBeVisible();
    await expect(page.getByText('self-hosted.example').first()).toBeVisible();

    const known = await context.newPage();
    await known.goto('https://claude.ai/new');
    await triggerAction(browserCdp, extensionId, known);
    await expect.poll(() => isPanelThere(browserCdp)).toBe(false);
    await triggerAction(browserCdp, extensionId, known);
    await expect.poll(() => isPanelThere(browserCdp)).toBe(true);
  });
});
