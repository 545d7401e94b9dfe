import { fuzz } from './fuzz';
import { one } from './kinds';

/** `npm run fuzz -- inputs --count=1000000 --seed=1`, or `--only=` a seed that failed. */
const option = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
const count = Number(option('count') ?? 1_000_000);
const seed = Number(option('seed') ?? 1);
/** After this share of the inputs the memory must not grow any more. */
const WARM = 0.1;
const MOST_GROWTH_MB = 32;

const heapMb = () => {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

if (option('only') !== undefined) {
  console.dir(await one(Number(option('only'))), { depth: 9 });
} else {
  const step = Math.max(1, Math.floor(count / 20));
  const heap: number[] = [];
  const from = performance.now();
  const outcome = await fuzz({
    seed,
    count,
    progress(done) {
      if (done % step !== 0) return;
      if (done >= count * WARM) heap.push(heapMb());
      console.log(
        `${done} inputs, ${((performance.now() - from) / 1000).toFixed(0)} s, heap ${heap.at(-1)?.toFixed(1)} MB`,
      );
    },
  });
  const growth = Math.max(...heap) - (heap[0] ?? 0);
  const { failures, cards, slowest, largest, spread } = outcome;
  console.log(`${count} inputs from seed ${seed} in ${((performance.now() - from) / 1000).toFixed(0)} s`);
  console.log(`${cards} cards; the largest input had ${largest} characters`);
  console.log(
    `longest piece of work, ms: <=1 ${spread[0]}, <=5 ${spread[1]}, <=10 ${spread[2]}, <=25 ${spread[3]}, <=50 ${spread[4]}, more ${spread[5]}`,
  );
  console.log(
    `longest ${slowest.ms.toFixed(1)} ms (seed ${slowest.seed}); heap after warm-up ${heap[0]?.toFixed(1)} MB, growth ${growth.toFixed(1)} MB`,
  );
  for (const failure of failures.slice(0, 20)) console.log('FAILED', JSON.stringify(failure));
  for (const [kind, count] of Object.entries(kindsOf(failures))) console.log(`${count} × ${kind}`);
  console.log(`${failures.length} failures`);
  process.exitCode = failures.length > 0 || growth > MOST_GROWTH_MB ? 1 : 0;
}

/** How many failures of each kind, by the first line of what is said of them. */
function kindsOf(failures: readonly { what: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { what } of failures) {
    const kind = what.split('\n', 1)[0] as string;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
