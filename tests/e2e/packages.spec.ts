import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { contentsOf, differences } from '../release/contents.mjs';
import { unzip } from '../release/unzip';
import { output, packages, root, version, zipOf } from './support/packages';

const browsers = ['chrome', 'edge', 'firefox'];

test.beforeAll(() => {
  expect(existsSync(packages), 'there are no packages: npm run package').toBe(true);
});

test('there is a package for each browser, the sources for Mozilla, and nothing else', () => {
  expect(readdirSync(packages).toSorted()).toEqual(
    [...browsers, 'firefox-sources'].map((kind) => path.basename(zipOf(kind))).toSorted(),
  );
  for (const name of readdirSync(packages)) {
    expect(statSync(path.join(packages, name)).size, name).toBeLessThanOrEqual(400_000);
  }
});

test('a package holds what is on the list and nothing else, in order, without a date', () => {
  for (const browser of browsers) {
    const entries = unzip(readFileSync(zipOf(browser)));
    const names = entries.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(entries.map(({ stamp }) => stamp)).size, 'dates').toBe(1);
    const folder = path.join(output, `${browser}-mv3`);
    expect(differences(browser, contentsOf(folder)), 'npm run package -- --accept').toEqual([]);
    expect(names).toHaveLength(contentsOf(folder).length);
    for (const { name, content } of entries) {
      expect(content.equals(readFileSync(path.join(folder, name))), name).toBe(true);
    }
  }
});

test('what the packages may do is what was agreed upon', () => {
  for (const browser of browsers) {
    const manifest = JSON.parse(readFileSync(path.join(output, `${browser}-mv3`, 'manifest.json'), 'utf8'));
    const { version: built, ...rest } = manifest;
    expect(built).toBe(version);
    const file = path.join(root, `tests/fixtures/package/${browser}.manifest.json`);
    // `UPDATE=1 npx playwright test … packages.spec` writes it down anew, for the review to see.
    if (process.env.UPDATE === '1') writeFileSync(file, `${JSON.stringify(rest, null, 2)}\n`);
    expect(rest).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  }
});

test('the licence of all bundled code goes with it', () => {
  for (const browser of browsers) {
    const text = readFileSync(path.join(output, `${browser}-mv3`, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    for (const [name, its] of Object.entries(dependencies)) expect(text).toContain(`${name} ${its} (`);
    expect(text).not.toContain(root);
    expect(text.match(/permission|Permission/g)?.length).toBeGreaterThan(15);
  }
});

interface Finding {
  code: string;
  file: string;
  message: string;
}

/** What Mozilla's linter warns of, and why it stays. */
const accepted: { code: string; file: RegExp; most: number; reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/.+\.js$/,
    most: 2,
    reason:
      "React DOM's own way for dangerouslySetInnerHTML and for making a <script>; this project uses neither, and the content security policy forbids scripts from elsewhere.",
  },
];

test("Mozilla's linter finds no error, and no warning without a reason", () => {
  test.setTimeout(120_000);
  const linter = path.join(root, 'node_modules/web-ext/bin/web-ext.js');
  const args = [linter, 'lint', '--output', 'json', '-s', path.join(output, 'firefox-mv3')];
  const report = JSON.parse(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    }),
  ) as { errors: Finding[]; notices: Finding[]; warnings: Finding[] };
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  const fits = (rule: (typeof accepted)[number]) => (found: Finding) =>
    found.code === rule.code && rule.file.test(found.file);
  expect(report.warnings.filter((found) => !accepted.some((rule) => fits(rule)(found)))).toEqual([]);
  for (const rule of accepted) {
    expect(report.warnings.filter(fits(rule)).length, rule.reason).toBeLessThanOrEqual(rule.most);
  }
});

test('the linter is heard: an extension with a mistake does not pass', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mcp-doctor-wrong-'));
  const linter = path.join(root, 'node_modules/web-ext/bin/web-ext.js');
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'x' }));
  expect(() =>
    execFileSync(process.execPath, [linter, 'lint', '--output', 'json', '-s', folder], { stdio: 'pipe' }),
  ).toThrow();
  rmSync(folder, { recursive: true, force: true });
});
