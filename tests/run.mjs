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
/** Names of what failed, said again at the end: a log is often read from there. */
const failures = [];

/** Counts a step that is one check in itself. */
async function check(name, command, args) {
  console.log(`\n== ${name}`);
  const code = await run(command, args);
  if (code === 0) passed += 1;
  else failures.push(name);
  return code === 0;
}

/**
 * Counts the tests that a runner wrote to its JSON report; a runner that wrote none has failed.
 *
 * @param read takes the number of tests passed and the names of those failed out of the report
 */
async function suite(name, command, args, file, read) {
  console.log(`\n== ${name}`);
  const code = await run(command, args);
  if (!existsSync(file)) {
    failures.push(`${name}: no report`);
    return;
  }
  const report = read(JSON.parse(readFileSync(file, 'utf8')));
  passed += report.passed;
  failures.push(...report.failed);
  // A runner can fail without a failed test: a file that does not load, an unhandled rejection.
  if (code !== 0 && report.failed.length === 0) failures.push(`${name}: ended with code ${code}`);
}

/** The beginning of an error's text. */
function why(message = '') {
  return message && `\n${message.slice(0, 500)}`;
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
    failed: r.testResults.flatMap((file) => {
      const tests = file.assertionResults.filter(({ status }) => status === 'failed');
      const where = path.relative(root, file.name);
      const said = tests.map((each) => `${where}: ${each.fullName}${why(each.failureMessages[0])}`);
      return file.status === 'failed' && said.length === 0 ? [`${where}${why(file.message)}`] : said;
    }),
  }),
);

/** Names of the Playwright tests that did not end as expected, in a suite and those within it. */
function unexpected({ title, specs = [], suites = [] }) {
  const wrong = specs
    .filter(({ ok }) => !ok)
    .map((spec) => `${title}: ${spec.title}${why(spec.tests[0]?.results[0]?.error?.message)}`);
  return [...wrong, ...suites.flatMap(unexpected)];
}

if (built) {
  const e2eReport = path.join(results, 'e2e.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = e2eReport;
  await suite(
    'end-to-end tests in real browsers',
    'playwright',
    ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    e2eReport,
    (r) => ({ passed: r.stats.expected, failed: r.suites.flatMap(unexpected) }),
  );
} else {
  failures.push('end-to-end tests in real browsers: not run, because a build failed');
}

for (const name of failures) console.log(`\nfailed: ${name}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
