import { type Bench, pause, until, WITHOUT } from './browser';
import { evaluate } from './cdp';
import { error } from './frames';
import { openPanel } from './latency';
import type { Tell } from './line';
import { withExtension } from './pages';
import type { Site } from './server';
import { figureOf } from './stats';
import { callsInto, type Slice, traced } from './trace';

const SCRIPTS = { tap: 2, watch: 3, desk: undefined };

/** What a page load costs, and what an idle page does. */
export async function measureStart(browser: Bench, site: Site, rounds: number, tell: Tell): Promise<void> {
  const costs = await loads(browser, rounds);
  for (const [name, limit] of Object.entries(SCRIPTS)) {
    tell({
      id: `start.${name}`,
      part: 'start',
      what: `${name}, CPU of a page load until the page is at rest`,
      unit: 'ms',
      figure: figureOf(costs.map((cost) => cost[name] ?? Number.NaN)),
      limit,
    });
  }
  tell({
    id: 'start.timers',
    part: 'start',
    what: 'timers of ours that fire on an idle page in three seconds',
    unit: 'timers',
    figure: figureOf([await idleTimers(browser)]),
    limit: 0,
  });
  await measureStored(browser, site, costs, tell);
}

/** What the same page load costs when the worker has 500 incidents stored, against none. */
async function measureStored(
  browser: Bench,
  site: Site,
  before: readonly Record<string, number>[],
  tell: Tell,
): Promise<void> {
  const panel = await openPanel(browser);
  const chat = await withExtension(browser);
  site.serve('open');
  await evaluate(chat.cdp, () => void bench.stream('live', 'reader'));
  await pause(500);
  const { id, body } = error(8_000);
  await site.say(8_000, body);
  await until(() => evaluate(panel.cdp, (of) => globalThis.stored.get(of), id));
  await chat.close();
  const count = await evaluate(panel.cdp, fillLedger);
  await panel.close();
  const sum = (cost: Record<string, number>) => Object.values(cost).reduce((total, ms) => total + ms, 0);
  const after = await loads(browser, before.length);
  const share = (figureOf(after.map(sum)).median / figureOf(before.map(sum)).median) * 100 - 100;
  tell({
    id: 'growth.stored',
    part: 'growth',
    what: `${count} stored incidents against none: CPU of all three scripts in a page load`,
    unit: '%',
    figure: figureOf([share]),
    limit: 15,
    note: 'the limit is the spread of such a measurement',
  });
}

/** Runs in the panel: the one stored incident 500 times, in one piece as before there were parts. */
async function fillLedger(): Promise<number> {
  const everything: Record<string, unknown> = await chrome.storage.local.get(null);
  const parts = Object.entries(everything).filter(([key]) => /^ledger\.\d+$/.test(key));
  const [first] = parts.flatMap(([, items]) => items as { id: string }[]);
  if (!first) throw new Error('no incident is stored');
  const { order: _, ...head } = everything.ledger as { order: unknown };
  const incidents = Array.from({ length: 500 }, (_, n) => ({
    ...first,
    id: `${first.id}${n}`,
    seenIds: [`${n}`],
  }));
  await chrome.storage.local.set({ ledger: { ...head, incidents } });
  return incidents.length;
}

/** CPU milliseconds of each script for each of so many loads of a chat. */
async function loads(browser: Bench, rounds: number): Promise<Record<string, number>[]> {
  const tab = await browser.openTab(`https://claude.ai/chat/${WITHOUT}`);
  const costs: Record<string, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    await tab.goto(`https://claude.ai/chat/${WITHOUT}-${round}`);
    const slices = await traced(browser.browser, async () => {
      await tab.goto(`https://claude.ai/chat/${round}`);
      await pause(1_800);
    });
    if (round > 0) costs.push(scriptsOf(slices));
  }
  await tab.close();
  return costs;
}

function scriptsOf(slices: readonly Slice[]): Record<string, number> {
  return Object.fromEntries(
    Object.keys(SCRIPTS).map((name) => [name, callsInto(slices, `content-scripts/${name}.js`).ms]),
  );
}

async function idleTimers(browser: Bench): Promise<number> {
  const tab = await withExtension(browser);
  await pause(2_000);
  const slices = await traced(browser.browser, () => pause(3_000));
  await tab.close();
  return callsInto(slices, 'content-scripts/').calls;
}

/** From the last byte of an error to its verdict in the ledger, where the worker had been put to sleep. */
export async function measureWorker(browser: Bench, site: Site, rounds: number, tell: Tell): Promise<void> {
  const panel = await openPanel(browser);
  const chat = await withExtension(browser);
  site.serve('open');
  await evaluate(chat.cdp, () => void bench.stream('live', 'reader'));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await pause(500);
    await stopWorker(browser);
    await pause(500);
    const { id, body } = error(9_000 + round);
    const at = await site.say(9_000 + round, body);
    const stored = await until(() => evaluate(panel.cdp, (of) => globalThis.stored.get(of), id));
    times.push(stored - at);
  }
  tell({
    id: 'start.worker',
    part: 'start',
    what: 'worker cold: from the last byte of an error to its verdict in the ledger',
    unit: 'ms',
    figure: figureOf(times),
    limit: 100,
  });
  await Promise.all([panel.close(), chat.close()]);
}

async function stopWorker({ browser }: Bench): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets');
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await browser.send('Target.closeTarget', { targetId });
  }
}
