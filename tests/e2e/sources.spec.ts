import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzip } from '../release/unzip';
import { root, version, zipOf } from './support/packages';

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
let folder = '';
let readme = '';

/** The first thing that a reviewer does. */
test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mcp-doctor-sources-'));
  const entries = unzip(readFileSync(zipOf('firefox-sources')));
  expect(entries.map(({ name }) => name)).toEqual(['README.md', 'sources.tar.gz']);
  for (const { name, content } of entries) writeFileSync(path.join(folder, name), content);
  readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what a reviewer is told to type makes the same packages, byte for byte, from the sources alone', () => {
  test.setTimeout(240_000);
  const [build = ''] = /(?<=^## Build it$[^#]*?\n\n)( {4}.*\n)+/m.exec(readme) ?? [];
  const commands = build.trim().split(/\n */);
  expect(commands).toContain('npm ci');
  type(folder, commands);
  const sources = path.join(folder, `mcp-doctor-for-atribu-${version}`);
  type(sources, ['npx wxt zip -b chrome --mv3']);
  for (const kind of ['firefox', 'chrome', 'firefox-sources']) {
    const rebuilt = path.join(sources, '.output/packages', path.basename(zipOf(kind)));
    expect(sha256(rebuilt), kind).toBe(sha256(zipOf(kind)));
  }
  expect(readme).toContain(sha256(zipOf('firefox')));
});

test('the sources are the files of this repository, and their lockfile a part of its lockfile', () => {
  execFileSync('tar', ['-xzf', 'sources.tar.gz'], { cwd: folder });
  const sources = path.join(folder, `mcp-doctor-for-atribu-${version}`);
  const names = execFileSync('tar', ['-tzf', 'sources.tar.gz'], { cwd: folder, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((name) => name.slice(path.basename(sources).length + 1));
  const reduced = ['package-lock.json', 'package.json'];
  expect(names.filter((name) => name.startsWith('package'))).toEqual(reduced);
  for (const name of names.filter((each) => !reduced.includes(each))) {
    expect(readFileSync(path.join(sources, name)).equals(readFileSync(path.join(root, name))), name).toBe(
      true,
    );
  }
  const lockOf = (place: string) =>
    JSON.parse(readFileSync(path.join(place, 'package-lock.json'), 'utf8')).packages as Record<
      string,
      unknown
    >;
  const { '': project, ...packages } = lockOf(sources);
  const all = lockOf(root);
  for (const [name, entry] of Object.entries(packages)) expect(entry, name).toEqual(all[name]);
  expect(project).toEqual({ ...(all[''] as object), devDependencies: expect.anything() });
  expect(Object.keys(packages).length).toBeLessThan(Object.keys(all).length / 3);
});

/** Runs commands one after the other in a terminal that is not within `npm test`, each package from npm's cache if there. */
function type(cwd: string, commands: readonly string[]): void {
  const outside = Object.entries(process.env).filter(
    ([name]) => !/^npm_(lifecycle|package|config_local)/i.test(name),
  );
  const env = {
    ...Object.fromEntries(outside),
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
  };
  execSync(commands.join(' && '), { cwd, env, stdio: 'pipe' });
}
