// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readiness } from '../../release/ready.mjs';

let root = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root });
const put = (name: string, text: string) => writeFileSync(path.join(root, name), text);

const version = (now: string, locked = now) => {
  put('package.json', JSON.stringify({ version: now }));
  put('package-lock.json', JSON.stringify({ version: locked, packages: { '': { version: locked } } }));
};

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'release-'));
  git('init', '-q');
  version('1.2.0');
  put(
    'CHANGELOG.md',
    '# Changelog\n\n## 1.2.0, today\n\n- A card.\n\n### For admins\n\n- A policy.\n\n## 1.1.0\n\n- Old.\n',
  );
  git('add', '-A');
  git('commit', '-qm', 'first');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('lets a clean tree with a new version and a word about it pass', () => {
  expect(readiness(root)).toEqual({
    version: '1.2.0',
    notes: '- A card.\n\n### For admins\n\n- A policy.',
    refusals: [],
  });
});

it('refuses what is not committed, be it changed or new', () => {
  put('new.txt', 'x');
  expect(readiness(root).refusals).toEqual([expect.stringContaining('not committed')]);
});

it('refuses a version that was released', () => {
  git('tag', 'v1.2.0');
  expect(readiness(root).refusals).toEqual([expect.stringContaining('1.2.0 is tagged already')]);
});

it('refuses a version that no store takes, and one that nobody wrote about', () => {
  version('1.3.0-beta');
  git('commit', '-qam', 'second');
  expect(readiness(root).refusals).toEqual([
    expect.stringContaining('no version such as'),
    expect.stringContaining('says nothing of version 1.3.0-beta'),
  ]);
});

it('refuses a version of which another one is all that is told, or a headline', () => {
  version('1.1.0');
  put('CHANGELOG.md', '# Changelog\n\n## 1.1.01\n\n- A card.\n');
  git('commit', '-qam', 'second');
  expect(readiness(root).refusals).toEqual([expect.stringContaining('says nothing of version 1.1.0')]);
  put('CHANGELOG.md', '# Changelog\n\n## 1.1.0\n\n## 1.0.0\n\n- A card.\n');
  git('commit', '-qam', 'third');
  expect(readiness(root).refusals).toEqual([expect.stringContaining('says nothing of version 1.1.0')]);
});

it('refuses a lockfile that was left at the version before', () => {
  version('1.2.0', '1.1.0');
  git('commit', '-qam', 'second');
  expect(readiness(root).refusals).toEqual([expect.stringContaining('npm install --package-lock-only')]);
});
