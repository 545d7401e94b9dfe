import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Bench, openBrowser } from './browser';
import { measureGrowth } from './growth';
import { measureLatency } from './latency';
import { isKept, type Line, type Tell } from './line';
import { measureMemory } from './memory';
import { chartOf, comparison, type Run, show, tableOf } from './report';
import { type Site, startSite } from './server';
import { measureStart, measureWorker } from './start';
import { measureTap } from './tap';
import { measureWatch } from './watch';

type Measure = (browser: Bench, site: Site, tell: Tell) => Promise<void>;

/** Each in a browser of its own, so that none inherits another's pages, incidents or heat. */
const PARTS: Record<string, Measure> = {
  watch: (browser, _, tell) => measureWatch(browser, 7, tell),
  tap: (browser, site, tell) => measureTap(browser, site, 10, tell),
  growth: (browser, site, tell) => measureGrowth(browser, site, 8, tell),
  latency: (browser, site, tell) => measureLatency(browser, site, 200, tell),
  memory: measureMemory,
  start: async (browser, site, tell) => {
    await measureWorker(browser, site, 9, tell);
    await measureStart(browser, site, 8, tell);
  },
};

/**
 * Runs the bench, tells each figure as it comes, and keeps the whole run.
 * @param only names of parts; all where there are none
 */
export async function runBench(root: string, only: readonly string[]): Promise<void> {
  const lines: Line[] = [];
  let browserVersion = '';
  const started = performance.now();
  for (const [name, measure] of Object.entries(PARTS)) {
    if (only.length && !only.includes(name)) continue;
    const site = await startSite();
    const browser = await openBrowser(root, site.port);
    browserVersion = browser.version;
    try {
      await measure(browser, site, (line) => {
        lines.push(line);
        const kept = isKept(line);
        const verdict = kept === undefined ? '' : kept ? 'kept' : 'FALLS SHORT';
        console.log(
          `${line.id.padEnd(22)} ${show(line, line.figure.median).padStart(10)}  ${verdict.padEnd(12)} ${line.what}`,
        );
      });
    } catch (error) {
      console.error(`\n${name} could not be measured: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    } finally {
      await browser.close();
      site.close();
    }
  }
  const run: Run = {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    machine: `${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, ${os.type()}`,
    browser: browserVersion,
    commit: commitOf(root),
    lines,
  };
  const short = lines.filter((line) => isKept(line) === false);
  console.log(`\n${tableOf(run)}\n`);
  console.log(
    `${lines.filter(isKept).length} kept, ${short.length} fall short${short.map(({ id }) => ` ${id}`).join()}; ${Math.round((performance.now() - started) / 1000)} s`,
  );
  console.log(`Kept as ${path.relative(root, keep(root, run, only.length === 0))}`);
}

/** Prints what changed from one kept run to another. */
export function compareRuns(before: string, after: string): void {
  const read = (file: string): Run => JSON.parse(readFileSync(file, 'utf8'));
  console.log(comparison(read(before), read(after)));
}

const MARKS = /(<!-- speed: written by `npm run bench` -->)[\s\S]*?(<!-- \/speed -->)/;

/** Writes the run down; a whole one into the documents as well. */
function keep(root: string, run: Run, isWhole: boolean): string {
  const folder = path.join(root, isWhole ? 'tests/bench/results' : '.cache/bench');
  mkdirSync(folder, { recursive: true });
  const name = run.date.replace(/[^\w-]/g, '-');
  const file = path.join(folder, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  if (!isWhole) return file;
  const about = `Measured ${run.date} on ${run.machine}, ${run.browser}, commit ${run.commit}.`;
  writeFileSync(path.join(root, 'docs/speed.svg'), chartOf(run));
  for (const document of ['docs/speed.md', 'README.md']) {
    const place = path.join(root, document);
    const text = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      text.replace(MARKS, (_, from, to) => `${from}\n\n${about}\n\n${tableOf(run)}\n\n${to}`),
    );
  }
  return file;
}

function commitOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'none';
  }
}
