import type { Bench, Tab } from './browser';
import { evaluate } from './cdp';
import type { Stream } from './frames';
import type { Tell } from './line';
import { inTurn, withExtension, without } from './pages';
import type { Site } from './server';
import { type Figure, figureOf, quantile } from './stats';
import { between, scriptMs, traced } from './trace';

export const STREAM: Stream = { frames: 20_000, bytes: 1024 * 1024 };
/** The ways in which a page may read, each in the words of the table. */
const WAYS = {
  reader: 'fetch, getReader',
  iteration: 'fetch, for await',
  pipe: 'fetch, pipeThrough',
  text: 'fetch, text()',
  tee: 'fetch, tee, both branches',
  xhr: 'XMLHttpRequest, as it comes',
  eventSource: 'EventSource',
  socket: 'WebSocket',
};
const WARM_UP = 3;

export interface Reading {
  js: number;
  task: number;
  chunks: number;
}

export interface Pairs {
  ours: Reading[];
  alone: Reading[];
}

/** What listening costs a page that reads streams. */
export async function measureTap(browser: Bench, site: Site, rounds: number, tell: Tell): Promise<void> {
  const tabs = { ours: await withExtension(browser), alone: await without(browser) };
  for (const [way, words] of Object.entries(WAYS)) {
    site.serve(STREAM);
    const isMany = way === 'eventSource' || way === 'socket';
    const pairs = await stream(browser, tabs, way, isMany ? Math.ceil(rounds / 2) : rounds);
    const base = quantile(
      pairs.alone.map(({ js }) => js),
      0.5,
    );
    tell({
      id: `tap.${way}`,
      part: 'tap',
      what: `gate, 1 MiB in 20,000 frames without a tool result: ${words}`,
      unit: '%',
      figure: extraOf(pairs, 'js'),
      limit: 10,
      note: `of ${base.toFixed(1)} ms that the page spends on it`,
    });
  }
  site.serve({ ...STREAM, calls: 2 });
  const pairs = await stream(browser, tabs, 'reader', rounds);
  const what = 'the same with an error and a result in it, getReader';
  tell({
    id: 'tap.result.js',
    part: 'tap',
    what: `${what}: JS`,
    unit: '%',
    figure: extraOf(pairs, 'js'),
    limit: 25,
  });
  tell({
    id: 'tap.result.task',
    part: 'tap',
    what: `${what}: task time`,
    unit: '%',
    figure: extraOf(pairs, 'task'),
    limit: 10,
  });
  await Promise.all([tabs.ours.close(), tabs.alone.close()]);
}

/** Both pages read the same stream, one after the other, so many times. */
export async function stream(
  browser: Bench,
  tabs: { ours: Tab; alone: Tab },
  way: string,
  rounds: number,
): Promise<Pairs> {
  const pairs: Pairs = { ours: [], alone: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    const read: Partial<Record<keyof Pairs, Omit<Reading, 'js'>>> = {};
    const slices = await traced(browser.browser, async () => {
      for (const name of inTurn(round, ['ours', 'alone'] as const)) {
        const tab = tabs[name];
        const before = await tab.taskMs();
        const { chunks } = await evaluate(tab.cdp, (as, how) => bench.stream(as, how), name, way);
        read[name] = { chunks, task: (await tab.taskMs()) - before };
      }
    });
    if (round < 0) continue;
    for (const name of ['ours', 'alone'] as const) {
      pairs[name].push({
        js: scriptMs(between(slices, name)),
        ...(read[name] as Omit<Reading, 'js'>),
      });
    }
  }
  return pairs;
}

/**
 * What each of our readings cost over the page alone, in percent. The network cuts a stream into more or fewer chunks,
 * and each costs: the page alone is taken at the same number of them, by the line through all of its own readings.
 */
export function extraOf({ ours, alone }: Pairs, kind: 'js' | 'task'): Figure {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const chunks = mean(alone.map((reading) => reading.chunks));
  const cost = mean(alone.map((reading) => reading[kind]));
  const spread = alone.reduce((sum, reading) => sum + (reading.chunks - chunks) ** 2, 0);
  const slope = spread && alone.reduce((sum, r) => sum + (r.chunks - chunks) * (r[kind] - cost), 0) / spread;
  const middle = quantile(
    alone.map((reading) => reading[kind] - slope * (reading.chunks - chunks)),
    0.5,
  );
  return figureOf(
    ours.map((reading) => {
      const expected = middle + slope * (reading.chunks - chunks);
      return ((reading[kind] - expected) / expected) * 100;
    }),
  );
}
