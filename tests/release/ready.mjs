// Whether a release may be made of what is here.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Why no release can be made of this folder, in sentences; none where one can. And what the changelog says of it.
 * @param {string} root
 * @returns {{ version: string, notes: string, refusals: string[] }}
 */
export function readiness(root) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const versionIn = (/** @type {string} */ file) =>
    JSON.parse(readFileSync(path.join(root, file), 'utf8')).version;
  const version = versionIn('package.json');
  const changelog = path.join(root, 'CHANGELOG.md');
  const notes = notesOf(existsSync(changelog) ? readFileSync(changelog, 'utf8') : '', version);
  const refusals = [];
  // Stores and browsers take one to four numbers, and so does the linter.
  if (!/^\d+\.\d+\.\d+$/.test(version))
    refusals.push(`"${version}" in package.json is no version such as 1.2.3.`);
  if (versionIn('package-lock.json') !== version) {
    refusals.push('package-lock.json has another version: npm install --package-lock-only brings it along.');
  }
  if (git('status', '--porcelain') !== '') refusals.push('Some changes are not committed: see git status.');
  if (git('tag', '--list', `v${version}`) !== '') {
    refusals.push(
      `Version ${version} is tagged already: raise it, such as with npm version minor --no-git-tag-version.`,
    );
  }
  if (notes === '') refusals.push(`CHANGELOG.md says nothing of version ${version}.`);
  return { version, notes, refusals };
}

/**
 * What stands below the headline of a version, such as "## 1.2.3" or "## 1.2.3, today"; '' where nothing does.
 * @param {string} changelog
 * @param {string} version
 */
function notesOf(changelog, version) {
  const lines = changelog.split(/\r?\n/);
  const headline = lines.findIndex((line) => /^## (\S+?),?(?:\s|$)/.exec(line)?.[1] === version);
  if (headline < 0) return '';
  const below = lines.slice(headline + 1);
  const next = below.findIndex((line) => line.startsWith('## '));
  return below
    .slice(0, next < 0 ? undefined : next)
    .join('\n')
    .trim();
}
