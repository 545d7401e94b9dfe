import type { Bench, Tab } from './browser';
import { evaluate } from './cdp';
import type { Stream } from './frames';
import type { Tell } from './line';
import { inTurn, withExtension, without } from './pages';
import type { Site } from './server';
import { type Figure, figureOf, quantile } from './stats';
import { between, scriptMs, traced } from './trace';

export const STREAM: Stream = { frames: 20_000, bytes: 1024 * 1024 };
/** Slow enough that the network hands on nearly every frame by itself, as it does where a model writes. */
const EACH_MS = 0.25;
const EACH = 'each frame a chunk of its own';

interface Way {
  how: string;
  /** In the words of the table. */
  words: string;
  eachMs?: number;
  /** Read in several pages of each kind: what it costs is so little that two pages differ by more. */
  isShort?: true;
}

/** The ways in which a page may read. A message is a frame of its own, however it comes. */
const WAYS: Record<string, Way> = {
  reader: { how: 'reader', words: `fetch, getReader, ${EACH}`, eachMs: EACH_MS },
  iteration: { how: 'iteration', words: `fetch, for await, ${EACH}`, eachMs: EACH_MS },
  pipe: { how: 'pipe', words: `fetch, pipeThrough, ${EACH}`, eachMs: EACH_MS },
  tee: { how: 'tee', words: `fetch, tee, both branches, ${EACH}`, eachMs: EACH_MS },
  xhr: { how: 'xhr', words: `XMLHttpRequest, as it comes, ${EACH}`, eachMs: EACH_MS },
  bursts: { how: 'reader', words: 'fetch, getReader, 40 frames in a chunk', isShort: true },
  text: { how: 'text', words: 'fetch, text()', isShort: true },
  eventSource: { how: 'eventSource', words: 'EventSource' },
  socket: { how: 'socket', words: 'WebSocket' },
};
const WARM_UP = 2;
const PAGES = 4;

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
  for (const [id, { how, words, eachMs, isShort }] of Object.entries(WAYS)) {
    site.serve({ ...STREAM, eachMs });
    const pairs = isShort ? await inPages(browser, how, rounds) : await stream(browser, tabs, how, rounds);
    const base = quantile(
      pairs.alone.map(({ js }) => js),
      0.5,
    );
    tell({
      id: `tap.${id}`,
      part: 'tap',
      what: `gate, 1 MiB in 20,000 frames without a tool result: ${words}`,
      unit: '%',
      figure: extraOf(pairs, 'js'),
      limit: 10,
      note: `of ${base.toFixed(1)} ms that the page spends on it`,
    });
  }
  site.serve({ ...STREAM, calls: 2, eachMs: EACH_MS });
  const pairs = await stream(browser, tabs, 'reader', rounds);
  const what = `the same with an error and a result in it, getReader, ${EACH}`;
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

async function inPages(browser: Bench, how: string, rounds: number): Promise<Pairs> {
  const all: Pairs = { ours: [], alone: [] };
  for (let page = 0; page < PAGES; page++) {
    const tabs = { ours: await withExtension(browser), alone: await without(browser) };
    const { ours, alone } = await stream(browser, tabs, how, rounds);
    all.ours.push(...ours);
    all.alone.push(...alone);
    await Promise.all([tabs.ours.close(), tabs.alone.close()]);
  }
  return all;
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
