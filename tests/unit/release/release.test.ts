// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** The command itself, in a repository of its own whose checks are short. */
const ours = path.resolve(import.meta.dirname, '../..');
const OWN = ['bootstrap.mjs', 'release/release.mjs', 'release/ready.mjs'];
let root = '';

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const put = (name: string, text: string) => writeFileSync(path.join(root, name), text);

function release(): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tests/release/release.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { said: stdout + stderr, code: status };
}

/** Commits a project whose `npm test` and `npm run package` are these. */
function project(test: string, makePackages = 'node -e 0'): void {
  put(
    'package.json',
    JSON.stringify({ name: 'x', version: '1.2.0', scripts: { test, package: makePackages } }),
  );
  put(
    'package-lock.json',
    JSON.stringify({ name: 'x', version: '1.2.0', packages: { '': { version: '1.2.0' } } }),
  );
  put('CHANGELOG.md', '# Changelog\n\n## 1.2.0\n\n### For all\n\n- A card.\n');
  git('add', '-A');
  git('commit', '-qm', 'first');
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'release-'));
  mkdirSync(path.join(root, 'tests/release'), { recursive: true });
  for (const file of OWN) cpSync(path.join(ours, file), path.join(root, 'tests', file));
  git('init', '-q');
  git('config', 'user.name', 't');
  git('config', 'user.email', 't@example.com');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('checks, packages, and tags what was checked with what the changelog says; what comes next it leaves to a person', () => {
  project('node -e "console.log(\'tests ran\')"', 'node -e "console.log(\'packages made\')"');
  const { said, code } = release();
  expect(code, said).toBe(0);
  expect(said.indexOf('tests ran')).toBeLessThan(said.indexOf('packages made'));
  expect(git('rev-parse', 'v1.2.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
  expect(git('tag', '-l', '--format=%(contents)', 'v1.2.0')).toBe(
    'MCP Doctor for Atribu 1.2.0\n\n### For all\n\n- A card.',
  );
  expect(said).toContain('git push origin v1.2.0');
  expect(release()).toEqual({ said: expect.stringContaining('tagged already'), code: 1 });
});

it.each([
  ['a test fails', 'node -e "process.exit(1)"', 'node -e 0', 'npm test failed. Nothing was tagged.'],
  ['a package cannot be made', 'node -e 0', 'node -e "process.exit(1)"', 'Nothing was tagged.'],
  ['a check writes into the tree', "node -e \"fs.writeFileSync('new', '')\"", 'node -e 0', 'not committed'],
])('tags nothing where %s', (_, test, makePackages, sentence) => {
  project(test, makePackages);
  expect(release()).toEqual({ said: expect.stringContaining(sentence), code: 1 });
  expect(git('tag')).toBe('');
});
