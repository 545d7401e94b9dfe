import { type Bench, pause } from './browser';
import { evaluate } from './cdp';
import type { Tell } from './line';
import { clear, type Writing, withExtension, without } from './pages';
import type { Site } from './server';
import { figureOf, quantile } from './stats';
import { STREAM, stream } from './tap';
import { between, callsInto, traced } from './trace';
import { PROSE, writes } from './watch';

const WATCH = 'content-scripts/watch.js';

/** Whether twice as much costs twice as much. */
export async function measureGrowth(browser: Bench, site: Site, rounds: number, tell: Tell): Promise<void> {
  await watchGrowth(browser, tell);
  await resultGrowth(browser, rounds, tell);
  await tapGrowth(browser, site, rounds, tell);
  await largeChat(browser, tell);
}

/** Several chats write at the same time, each as fast as any: 1 MiB takes ten seconds, 4 MiB forty. */
async function watchGrowth(browser: Bench, tell: Tell): Promise<void> {
  const large: Writing = { ...PROSE, mutations: PROSE.mutations * 4, bytes: PROSE.bytes * 4 };
  const tabs = await Promise.all([withExtension(browser), withExtension(browser)]);
  const small: number[] = [];
  const ratios: number[] = [];
  for (const job of [PROSE, PROSE, large]) {
    await Promise.all(tabs.map(clear));
    const slices = await traced(browser.browser, () =>
      Promise.all(tabs.map((tab, n) => writes(tab, `tab${n}`, job))),
    );
    for (const n of tabs.keys()) {
      const { ms } = callsInto(between(slices, `tab${n}`), WATCH);
      if (job === PROSE) small.push(ms);
      else ratios.push(ms / quantile(small.slice(2), 0.5));
    }
  }
  tell({
    id: 'growth.watch',
    part: 'growth',
    what: 'watch: 4 MiB of prose against 1 MiB',
    unit: '×',
    figure: figureOf(ratios),
    limit: 4.4,
  });
  await Promise.all(tabs.map((tab) => tab.close()));
}

async function resultGrowth(browser: Bench, rounds: number, tell: Tell): Promise<void> {
  const tab = await withExtension(browser);
  const ratios: number[] = [];
  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    const costs: number[] = [];
    for (const mutations of [100, 200]) {
      await clear(tab);
      await pause(1_500);
      const job: Writing = { kind: 'results', mutations, bytes: 0, eachMs: 20 };
      const slices = await traced(browser.browser, () => writes(tab, 'results', job));
      costs.push(callsInto(between(slices, 'results'), WATCH).ms);
    }
    if (round > 0) ratios.push((costs[1] ?? 0) / (costs[0] ?? 0));
  }
  tell({
    id: 'growth.results.dom',
    part: 'growth',
    what: 'watch: 200 tool results against 100',
    unit: '×',
    figure: figureOf(ratios),
    limit: 2.2,
  });
  await tab.close();
}

/** What is ours is the difference to the page alone, so the medians of a series are compared. */
async function tapGrowth(browser: Bench, site: Site, rounds: number, tell: Tell): Promise<void> {
  const tabs = { ours: await withExtension(browser), alone: await without(browser) };
  const extra = async (scale: number, calls: number) => {
    site.serve({ frames: STREAM.frames * scale, bytes: STREAM.bytes * scale, calls });
    const pairs = await stream(browser, tabs, 'reader', Math.ceil(rounds / 2));
    return pairs.ours.map(({ js }, n) => js - (pairs.alone[n]?.js ?? 0));
  };
  const ratio = (large: number[], small: number[]) =>
    figureOf([quantile(large, 0.5) / Math.max(0.5, quantile(small, 0.5))]);
  const small = await extra(1, 0);
  tell({
    id: 'growth.tap',
    part: 'growth',
    what: 'tap: 4 MiB in 80,000 frames against 1 MiB',
    unit: '×',
    figure: ratio(await extra(4, 0), small),
    limit: 4.4,
    note: `1 MiB: ${quantile(small, 0.5).toFixed(1)} ms of ours`,
  });
  const hundred = await extra(1, 100);
  tell({
    id: 'growth.results.wire',
    part: 'growth',
    what: 'tap and desk: 200 tool results of 4 kB against 100',
    unit: '×',
    figure: ratio(await extra(1, 200), hundred),
    limit: 2.2,
    note: `100: ${quantile(hundred, 0.5).toFixed(1)} ms of ours`,
  });
  await Promise.all([tabs.ours.close(), tabs.alone.close()]);
}

async function largeChat(browser: Bench, tell: Tell): Promise<void> {
  const tab = await withExtension(browser);
  const costs: number[] = [];
  for (let round = 0; round <= 3; round++) {
    await clear(tab);
    await pause(1_500);
    const slices = await traced(browser.browser, () => evaluate(tab.cdp, () => bench.load(50_000)));
    if (round > 0) costs.push(callsInto(between(slices, 'load'), 'content-scripts/').ms);
  }
  tell({
    id: 'growth.large',
    part: 'growth',
    what: 'a conversation of 50,000 nodes that comes at once, until the page is at rest',
    unit: 'ms',
    figure: figureOf(costs),
    limit: 30,
  });
  await tab.close();
}
