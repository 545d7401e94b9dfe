import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from '@playwright/test';
import { CODES } from '../../lib/atribu/explanation';
import { ledgerIn } from '../../lib/platform/ledger-slot';
import { ask } from '../playground/driver';
import { errorFor } from '../playground/server/errors';
import { expect, test } from './support/chromium';
import type { Panel } from './support/panel';

/** `npm run fuzz -- faults --kills=100` kills more often. */
const KILLS = Number(process.env.FUZZ_KILLS ?? (process.env.FUZZ ? 100 : 8));
/** When the killing is over, and what it held up has been told. */
const DEADLINE_S = KILLS > 20 ? 75 : 35;
/** What waits comes first. */
const ORDER = [...CODES].sort((a, b) => Number(b === 'rate_limited') - Number(a === 'rate_limited'));

declare const chrome: {
  runtime: { reload(): void; sendMessage(message: object): Promise<unknown> };
  storage: {
    local: {
      get(): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
  tabs: {
    query(query: object): Promise<{ id: number; url?: string }[]>;
    discard(id: number): Promise<{ id: number }>;
    reload(id: number): Promise<void>;
  };
};

const stored = ({ page }: Panel) => page.evaluate(() => chrome.storage.local.get());
const put = ({ page }: Panel, items: object) => page.evaluate((all) => chrome.storage.local.set(all), items);
const idsOf = ({ cards }: Panel) =>
  cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-request-id')).sort());

/** Kills the worker if it runs, whatever it is at; it may be starting, and is told until it has gone. */
async function killAny(browser: CDPSession): Promise<boolean> {
  const running = async () =>
    (await browser.send('Target.getTargets')).targetInfos.find(({ type }) => type === 'service_worker')
      ?.targetId;
  const targetId = await running();
  if (targetId === undefined) return false;
  for (let tries = 0; tries < 50 && (await running()) === targetId; tries += 1) {
    await browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 20));
  }
  return (await running()) !== targetId;
}

/** In the page: its own stream with a failed call in it. */
async function streamWith(error: object): Promise<void> {
  const content = [{ type: 'text', text: JSON.stringify(error) }];
  const output = { content, isError: true };
  const id = crypto.randomUUID();
  const call = JSON.stringify({
    type: 'tool-input-available',
    toolCallId: id,
    toolName: 'top_campaigns',
    input: {},
  });
  const result = JSON.stringify({ type: 'tool-output-available', toolCallId: id, output });
  const headers = { 'content-type': 'text/event-stream' };
  await new Response(`data: ${call}\n\ndata: ${result}\n\n`, { headers }).text();
}

const hear = (page: Page, code: string) => page.evaluate(streamWith, errorFor(code));

test(`the worker is killed at ${KILLS} random moments while 30 errors come: none lost, none doubled, deadlines met`, async ({
  context,
  sites,
  panel,
  browserCdp,
}) => {
  test.setTimeout(60_000 + KILLS * 5_000);
  await panel.page.evaluate(() => {
    const times: Record<string, number> = {};
    Object.assign(window, { times });
    const look = () => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>('article[data-incident]')) {
        times[`seen ${dataset.requestId}`] ??= Date.now();
        times[`${dataset.status} ${dataset.requestId}`] ??= Date.now();
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const chats = await Promise.all([context.newPage(), context.newPage()]);
  await chats[0]?.goto(sites.playgroundUrl);
  await chats[1]?.goto(`https://claude.ai/chat/${randomUUID()}`);
  const before = sites.sentIds().length;

  let killed = 0;
  let isOver = false;
  const killing = (async () => {
    while (killed < KILLS) {
      // Where nothing happens any more, nothing starts it either.
      if (isOver) await panel.page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
      if (await killAny(browserCdp)) killed += 1;
      await new Promise((done) => setTimeout(done, Math.random() * (isOver ? 100 : 36_000 / KILLS)));
    }
  })();
  await Promise.all(
    chats.map(async (chat) => {
      for (const code of ORDER)
        await ask(chat, `show ${code} ${code === 'rate_limited' ? `retry_after=${DEADLINE_S}` : ''}`);
    }),
  );
  isOver = true;
  await killing;
  const sent = sites.sentIds().slice(before).sort();
  expect(sent).toHaveLength(30);
  await expect.poll(() => idsOf(panel), { timeout: 30_000 }).toEqual(sent);
  expect(await panel.cards.getByText(/\d+ times/).count()).toBe(0);

  const waits = await panel
    .card('rate_limited')
    .evaluateAll((all) => all.map((card) => card.getAttribute('data-request-id') ?? ''));
  expect(waits).toHaveLength(2);
  for (const id of waits) {
    const readyAt = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + DEADLINE_S * 1_000;
    const at = (what: string) =>
      panel.page.evaluate(
        (key) => (window as never as { times: Record<string, number> }).times[key],
        `${what} ${id}`,
      );
    await expect.poll(() => at('ready'), { timeout: 90_000 }).toBeGreaterThan(0);
    // Where the worker was dead for longer than the wait, the card comes late, and is ready at once.
    const lateMs = Number(await at('ready')) - Math.max(readyAt, Number(await at('seen')));
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(1_000);
  }
});

const GARBAGE = ['nonsense', 7, [], { version: 'x' }, { incidents: null }, [null, { theme: { a: 1 } }]];

test('storage that is broken at any key: said where errors are missing, the rest kept, the next error seen', async ({
  context,
  sites,
  panel,
  killWorker,
}) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.cards).toHaveCount(1);
  const good = await stored(panel);
  const keys = new Set([
    ...Object.keys(good),
    'ledger',
    'ledger.aside',
    'choices',
    'sites',
    'settings',
    'notices',
    'notified',
  ]);
  const left = CODES.filter((code) => code !== 'connector_expired');
  for (const [i, key] of [...keys].entries()) {
    await put(panel, { ...good, [key]: GARBAGE[i % GARBAGE.length] });
    await killWorker();
    await panel.page.reload();
    const code = left[i] as string;
    await ask(chat, `show ${code}`);
    await expect(panel.card(code), key).toHaveCount(1);
    const isLedger = key.startsWith('ledger') && key !== 'ledger.aside';
    await expect(panel.card('connector_expired'), key).toHaveCount(isLedger ? 0 : 1);
    if (isLedger) await expect(panel.page.getByRole('alert')).toContainText('could not be read');
  }
});

test('one broken card among good ones is put aside, and the others stay', async ({
  context,
  sites,
  panel,
  killWorker,
}) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  for (const code of ['connector_expired', 'circuit_open']) await ask(chat, `show ${code}`);
  await expect(panel.cards).toHaveCount(2);
  const ledger = ledgerIn(await stored(panel)) as { incidents: object[] };
  const [first, ...others] = ledger.incidents;
  await put(panel, { ledger: { ...ledger, incidents: [{ ...first, failedAt: 'yesterday' }, ...others] } });
  await killWorker();
  await ask(chat, 'show internal_error');
  await expect(panel.cards).toHaveCount(2);
  await expect(panel.page.getByRole('alert')).toContainText('could not be read');
  const after = await stored(panel);
  expect(JSON.stringify(after['ledger.aside'])).toContain('yesterday');
});

test('a full storage is said, and when there is room again all goes on', async ({
  context,
  sites,
  panel,
}) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'show connector_expired');
  await expect(panel.cards).toHaveCount(1);
  await panel.page.evaluate(async () => {
    for (let i = 0, size = 4_000_000; size > 20; i += 1) {
      const junk = await chrome.storage.local.set({ [`junk${i}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      );
      if (!junk) size = Math.floor(size / 2);
    }
  });
  await ask(chat, 'show circuit_open');
  await expect(panel.page.getByRole('alert')).toContainText('no room left');
  await panel.page.evaluate(async () => {
    for (const key of Object.keys(await chrome.storage.local.get()))
      if (key.startsWith('junk')) await chrome.storage.local.remove(key);
  });
  await ask(chat, 'show internal_error');
  await expect(panel.card('internal_error')).toHaveCount(1);
  await expect(panel.page.getByRole('alert')).toHaveCount(0);
});

test('two panels and three windows at once tell the same', async ({
  context,
  sites,
  panel,
  browserCdp,
  extensionId,
}) => {
  const second = await context.newPage();
  await second.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  const codes = ['connector_expired', 'circuit_open', 'internal_error'];
  const windows: Page[] = [];
  for (const _ of codes) {
    const opened = context.waitForEvent('page');
    await browserCdp.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    windows.push(await opened);
    await windows.at(-1)?.waitForLoadState();
  }
  await Promise.all(
    windows.map(async (page, i) => {
      await page.goto(sites.playgroundUrl);
      await ask(page, `show ${codes[i]}`);
    }),
  );
  const other = second.locator('article[data-incident]');
  await expect(panel.cards).toHaveCount(3);
  await expect(other).toHaveCount(3);
  const { page } = panel;
  await panel
    .card('internal_error')
    .getByRole('button', { name: /dismiss/i })
    .first()
    .click();
  await expect(
    second.locator('article[data-code="internal_error"]:not([data-status="dismissed"])'),
  ).toHaveCount(0);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('an extension that is updated in the midst of a stream leaves the page alone', async ({
  context,
  sites,
  worker,
}) => {
  const chat = await context.newPage();
  const wrong: string[] = [];
  chat.on('pageerror', (error) => wrong.push(error.message));
  await chat.goto(sites.playgroundUrl);
  const asked = ask(chat, 'show connector_expired x3');
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await asked;
  await ask(chat, 'top campaigns please');
  await hear(chat, 'circuit_open');
  await chat.waitForTimeout(500);
  expect(wrong).toEqual([]);
});

test('a tab that is discarded and comes back shows its old error, once', async ({ context, panel }) => {
  const chat = await context.newPage();
  const url = `https://claude.ai/chat/${randomUUID()}`;
  await chat.goto(url);
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.card('connector_expired')).toHaveCount(1);
  await panel.page.bringToFront();
  await panel.page.evaluate(async (at) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === at);
    if (!tab) throw new Error('no tab');
    const discarded = await chrome.tabs.discard(tab.id);
    await chrome.tabs.reload(discarded.id);
  }, url);
  await panel.page.waitForTimeout(2_500);
  await expect(panel.cards).toHaveCount(1);
  await expect(panel.card('connector_expired')).toHaveAttribute('data-origin', 'live');
  await expect(panel.card('connector_expired').getByText(/\d+ times/)).toHaveCount(0);
});

test('without a network, and when it is back', async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await context.setOffline(true);
  await hear(chat, 'connector_expired');
  await expect(panel.card('connector_expired')).toHaveCount(1);
  await context.setOffline(false);
  await ask(chat, 'show circuit_open');
  await expect(panel.card('circuit_open')).toHaveCount(1);
});

test.describe('a page that the browser keeps while the person is elsewhere', () => {
  test.use({ keepsPages: true });

  test('comes back with its old error as it was, and is heard anew', async ({ context, sites, panel }) => {
    const headers = { 'content-type': 'text/html' };
    sites.serve('self-hosted.example', () => new Response('<!doctype html><title>chat</title>', { headers }));
    const chat = await context.newPage();
    // By the bare protocol: Playwright does not follow a page that comes back.
    const cdp = await context.newCDPSession(chat);
    const say = async (expression: string): Promise<unknown> =>
      (await cdp.send('Runtime.evaluate', { expression, awaitPromise: true })).result.value;
    const hearNow = (code: string) => say(`(${streamWith})(${JSON.stringify(errorFor(code))})`);
    await chat.goto('https://self-hosted.example/chat');
    await say('addEventListener("pageshow", ({ persisted }) => { window.wasKept = persisted; }); 0');
    await hearNow('connector_expired');
    await expect(panel.card('connector_expired')).toHaveCount(1);

    // In the midst of a navigation there is nobody to answer.
    const sayInTime = (expression: string) => say(expression).catch(() => undefined);
    await sayInTime(`location.href = ${JSON.stringify(sites.playgroundUrl)}; 0`);
    await expect.poll(() => sayInTime('location.href')).toBe(sites.playgroundUrl);
    await sayInTime('history.back(); 0');
    await expect.poll(() => sayInTime('window.wasKept')).toBe(true);

    await hearNow('circuit_open');
    await expect(panel.card('circuit_open')).toHaveAttribute('data-origin', 'live');
    await expect(panel.cards).toHaveCount(2);
    await expect(panel.cards.getByText(/\d+ times/)).toHaveCount(0);
  });
});
