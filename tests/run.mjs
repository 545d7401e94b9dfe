// `npm test`: everything, from a bare clone. Plain Node built-ins only, because nothing is installed yet.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages, run } from './bootstrap.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const results = path.join(root, '.cache', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

/** Counts a step that is one check in itself. */
async function check(name, command, args) {
  console.log(`\n== ${name}`);
  const code = await run(command, args);
  if (code === 0) passed += 1;
  else failed += 1;
  return code === 0;
}

/** Counts the tests that a runner wrote to its JSON report; a runner that wrote none has failed. */
async function suite(name, command, args, file, count) {
  console.log(`\n== ${name}`);
  const code = await run(command, args);
  if (!existsSync(file)) {
    failed += 1;
    return;
  }
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  passed += counts.passed;
  failed += counts.failed;
  // A runner can fail without a failed test: a file that does not load, an unhandled rejection.
  if (code !== 0 && counts.failed === 0) failed += 1;
}

await ensurePackages();
const browsers = { chromium: await ensureBrowser('chromium'), firefox: await ensureBrowser('firefox') };
process.env.CHROMIUM = browsers.chromium;
process.env.FIREFOX = browsers.firefox;

await check('prepare', 'wxt', ['prepare']);
await check('types', 'tsc', ['--noEmit']);
await check('lint', 'biome', ['check', '.']);
// A package that holds something new has failed, and is there all the same for the other tests.
await check('packages for Chrome, Edge and Firefox', 'npm', ['run', '--silent', 'package']);
const built =
  (await check('build for the end-to-end tests', 'npm', ['run', '--silent', 'build:e2e'])) &&
  ['chrome', 'edge', 'firefox'].every((each) =>
    existsSync(path.join('.output', `${each}-mv3`, 'manifest.json')),
  );

const unitReport = path.join(results, 'unit.json');
await suite(
  'unit, property and component tests',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests + r.numFailedTestSuites * Number(r.numFailedTests === 0),
  }),
);

if (built) {
  const e2eReport = path.join(results, 'e2e.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = e2eReport;
  await suite(
    'end-to-end tests in real browsers',
    'playwright',
    ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    e2eReport,
    (r) => ({ passed: r.stats.expected + r.stats.flaky, failed: r.stats.unexpected }),
  );
} else {
  console.log('\nThe end-to-end tests did not run, because a build failed.');
  failed += 1;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
