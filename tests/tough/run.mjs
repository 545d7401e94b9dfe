// `npm run fuzz [-- inputs|faults|soak] [--count=…] [--seed=…] [--minutes=…] [--kills=…]`: the long tests of toughness.
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

const parts = given ? [given] : ['inputs', ...Object.keys(specs)];
if (!parts.every((part) => part === 'inputs' || part in specs)) {
  console.error(`Not known: ${given}. There are: inputs, ${Object.keys(specs).join(', ')}.`);
  process.exit(1);
}
let failed = 0;
for (const part of parts) {
  console.log(`\n== ${part}`);
  failed += Number((part === 'inputs' ? await inputs() : spec(part)) !== 0);
}
process.exitCode = failed === 0 ? 0 : 1;
