// Whether a release may be made of what is here.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Why no release can be made of this folder, in sentences; none where one can.
 * @param {string} root
 * @returns {{ version: string, refusals: string[] }}
 */
export function readiness(root) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const changelog = path.join(root, 'CHANGELOG.md');
  const told = existsSync(changelog) ? readFileSync(changelog, 'utf8') : '';
  const refusals = [];
  // Stores and browsers take one to four numbers, and so does the linter.
  if (!/^\d+\.\d+\.\d+$/.test(version))
    refusals.push(`"${version}" in package.json is no version such as 1.2.3.`);
  if (git('status', '--porcelain') !== '') refusals.push('Some changes are not committed: see git status.');
  if (git('tag', '--list', `v${version}`) !== '') {
    refusals.push(`Version ${version} is tagged already: raise it in package.json.`);
  }
  if (!told.split('\n').some((line) => line.startsWith(`## ${version}`))) {
    refusals.push(`CHANGELOG.md says nothing of version ${version}.`);
  }
  return { version, refusals };
}
