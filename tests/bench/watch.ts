import type { Bench, Tab } from './browser';
import { evaluate } from './cdp';
import type { Tell } from './line';
import { clear, type Writing, withExtension, withObserver } from './pages';
import { figureOf } from './stats';
import { between, callsInto, traced } from './trace';

const MIB = 1024 * 1024;
export const PROSE: Writing = { kind: 'prose', mutations: 4_096, bytes: MIB };
const BLOCK: Writing = { kind: 'block', mutations: 1_024, bytes: MIB / 4 };

/** What watching a chat that writes costs, beside an observer that does nothing. */
export async function measureWatch(browser: Bench, rounds: number, tell: Tell): Promise<void> {
  const ours = await withExtension(browser);
  const other = await withObserver(browser);
  const prose = await series(browser, ours, other, PROSE, rounds);
  tell({
    id: 'watch.observer',
    part: 'watch',
    what: 'an observer that does nothing, 1 MiB of prose in 4,096 mutations',
    unit: 'ms',
    figure: figureOf(prose.map(({ observer }) => observer)),
  });
  tell({
    id: 'watch.prose',
    part: 'watch',
    what: 'watch, 1 MiB of prose in 4,096 mutations',
    unit: 'ms',
    figure: figureOf(prose.map(({ watch }) => watch)),
    limit: 10,
  });
  tell({
    id: 'watch.share',
    part: 'watch',
    what: 'the same, as a share of that observer beside it',
    unit: '%',
    figure: figureOf(prose.map(({ watch, observer }) => (watch / observer) * 100)),
    limit: 50,
  });
  const block = await series(browser, ours, other, BLOCK, Math.ceil(rounds / 2));
  tell({
    id: 'watch.block',
    part: 'watch',
    what: 'watch, a tool call of 256 KiB that grows in one <pre>',
    unit: 'ms',
    figure: figureOf(block.map(({ watch }) => watch)),
    limit: 8,
  });
  await Promise.all([ours.close(), other.close()]);
}

/** Both pages write at the same time, each in a process of its own. The first round is for the compilers. */
async function series(browser: Bench, ours: Tab, other: Tab, job: Writing, rounds: number) {
  const figures: { watch: number; observer: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    await Promise.all([clear(ours), clear(other)]);
    const slices = await traced(browser.browser, () =>
      Promise.all([writes(ours, 'ours', job), writes(other, 'other', job)]),
    );
    if (round === 0) continue;
    figures.push({
      watch: callsInto(between(slices, 'ours'), 'content-scripts/watch.js').ms,
      observer: callsInto(between(slices, 'other'), 'observer.js').ms,
    });
  }
  return figures;
}

export function writes(tab: Tab, name: string, job: Writing): Promise<void> {
  return evaluate(tab.cdp, (as, what) => bench.write(as, what), name, job);
}
