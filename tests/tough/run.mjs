// `npm run fuzz [-- inputs|properties|faults|soak] [--count=…] [--seed=…] [--minutes=…] [--kills=…]`: the long tests
// of toughness.
// Each part is TypeScript, which is bundled first, so that it runs at full speed and without a loader.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = path.join(root, '.cache', 'fuzz');
const [given] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));

/** Plain Node for inputs; the others are end-to-end specs with longer bounds. */
const specs = { faults: 'faults.spec.ts', soak: 'soak.spec.ts' };

/** Files that are read from beside a module are still beside it. */
const staying = {
  name: 'staying',
  transform: (code, id) => code.replaceAll('import.meta.dirname', () => JSON.stringify(path.dirname(id))),
};

async function inputs() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [staying],
    build: { ssr: 'tests/tough/inputs/main.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  return run(process.execPath, ['--expose-gc', path.join(outDir, 'main.js'), ...options]);
}

/** The property tests of `npm test`, each round with cases of its own; the seed of a round that fails is the last one said. */
function properties() {
  const rounds = Number(option('count') ?? 20);
  for (let round = 0; round < rounds; round += 1) {
    const seed = option('seed') ?? String(Math.trunc(Math.random() * 2 ** 31));
    console.log(`round ${round + 1} of ${rounds}, --seed=${seed}`);
    const vitest = path.join(root, 'node_modules', '.bin', 'vitest');
    const status = run(vitest, ['run', '--reporter=dot', 'tests/property'], { FUZZ_SEED: seed });
    if (status !== 0) return status;
  }
  return 0;
}

function option(name) {
  return options.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function spec(name) {
  const values = options.map((option) => option.slice(2).split('='));
  const env = Object.fromEntries(values.map(([key, value = '']) => [`FUZZ_${key.toUpperCase()}`, value]));
  const playwright = path.join(root, 'node_modules', '.bin', 'playwright');
  const config = 'tests/tough/playwright.config.ts';
  return run(playwright, ['test', '-c', config, specs[name]], { FUZZ: name, ...env });
}

function run(command, args, env = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

const parts = { inputs, properties, faults: () => spec('faults'), soak: () => spec('soak') };
const chosen = given ? [given] : Object.keys(parts);
if (!chosen.every((part) => Object.hasOwn(parts, part))) {
  console.error(`Not known: ${given}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
let failed = 0;
for (const part of chosen) {
  console.log(`\n== ${part}`);
  failed += Number((await parts[part]()) !== 0);
}
process.exitCode = failed === 0 ? 0 : 1;
