import { InspectorPage } from '../playground/inspector/driver';
import { type Inspector, startInspector } from '../playground/inspector/inspector';
import { test as base, expect } from './support/chromium';

/** Long enough for everything that is going to be seen to have been seen. */
const SETTLED_MS = 1_500;

const test = base.extend<{ open: (server: string) => Promise<InspectorPage> }, { inspector: Inspector }>({
  inspector: [
    async ({ sites }, use) => {
      const url = sites.mcpUrl;
      const inspector = await startInspector({
        Atribu: { url },
        'Atribu without Meta': { url, wish: { outcome: 'connector_expired' } },
        'Atribu in a hurry': { url, wish: { outcome: 'rate_limited' } },
        Linear: { url: String(new URL('/linear/mcp', url)), wish: { outcome: 'rate_limited' } },
      });
      await use(inspector);
      await inspector.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ context, inspector }, use) =>
    use(async (server) => {
      const inspected = new InspectorPage(await context.newPage());
      await inspected.connect(inspector.url, server);
      return inspected;
    }),
});

test('a call that fails becomes one card', async ({ open, panel, sites }) => {
  const inspected = await open('Atribu');
  await inspected.call('compare_periods', { window_start: 'last month' });
  await expect(inspected.result.getByRole('alert')).toContainText('invalid_input');
  const card = panel.card('invalid_input');
  await expect(card).toHaveCount(1);
  await expect(card).toHaveAttribute('data-surface', 'mcp-inspector');
  // The server has said its name when the Inspector connected.
  await expect(card).toHaveAttribute('data-certainty', 'certain');
  await expect(card).toHaveAttribute('data-origin', 'live');
  await expect(card).toHaveAttribute('data-request-id', String(sites.sentIds().at(-1)));
  await inspected.page.waitForTimeout(SETTLED_MS);
  await expect(panel.cards).toHaveCount(1);
  // Another tool, in the list beside the result.
  await expect(card).not.toContainText('Who am I');
});

test('an error with a link home leads there', async ({ open, panel }) => {
  const inspected = await open('Atribu without Meta');
  await inspected.call('explain_campaign');
  await expect(panel.card('connector_expired')).toHaveAttribute('data-certainty', 'certain');
  await expect(panel.mainLink('connector_expired')).toHaveAttribute('href', /^https:\/\/www\.atribu\.app\//);
  await expect(panel.cards).toHaveCount(1);
});

test('the stream that never ends is enough: the page need not show the error', async ({ open, panel }) => {
  const inspected = await open('Atribu in a hurry');
  await inspected.hideResults();
  await inspected.call('top_campaigns');
  await expect(panel.card('rate_limited')).toHaveAttribute('data-certainty', 'certain');
  await expect(inspected.page.locator('body')).not.toContainText('retryable');
});

test('the same error among the messages and the requests adds nothing', async ({ open, panel }) => {
  const inspected = await open('Atribu in a hurry');
  await inspected.call('top_campaigns');
  await expect(panel.card('rate_limited')).toHaveCount(1);
  for (const screen of ['Protocol', 'Network'] as const) {
    await inspected.monitor(screen);
    await expect(inspected.page.locator('main')).toContainText('request_id');
    await inspected.page.waitForTimeout(SETTLED_MS);
  }
  await expect(panel.cards).toHaveCount(1);
  await expect(panel.card('rate_limited').getByText(/\d+ times/)).toHaveCount(0);
});

test('the same call, made again, is counted on the same card', async ({ open, panel, sites }) => {
  const inspected = await open('Atribu in a hurry');
  await inspected.call('top_campaigns');
  await expect(panel.card('rate_limited')).toHaveCount(1);
  await inspected.page.getByRole('button', { name: 'Replay', exact: true }).first().click();
  await expect(panel.card('rate_limited').getByText(/2 times/)).toBeVisible();
  await expect(panel.cards).toHaveCount(1);
  await expect(panel.card('rate_limited')).toHaveAttribute('data-request-id', String(sites.sentIds().at(-1)));
});

test('calls that succeed make no card', async ({ open, panel }) => {
  const inspected = await open('Atribu');
  for (const tool of ['whoami', 'top_campaigns', 'compare_periods']) {
    await inspected.call(tool);
    await expect(inspected.result).toContainText('data_as_of');
  }
  await inspected.monitor('Protocol');
  await inspected.page.waitForTimeout(SETTLED_MS);
  await expect(panel.cards).toHaveCount(0);
});

test("another vendor's error of the same shape makes no card", async ({ open, panel }) => {
  const inspected = await open('Linear');
  await inspected.call('list_issues');
  await expect(inspected.result.getByRole('alert')).toContainText('rate_limited');
  await inspected.monitor('Protocol');
  await inspected.page.waitForTimeout(SETTLED_MS);
  await expect(panel.cards).toHaveCount(0);
});
