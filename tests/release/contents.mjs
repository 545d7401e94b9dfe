// What goes into a package, by name. Anything else stops the packaging: growth is to be seen in a review.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const list = fileURLToPath(new URL('../fixtures/package/contents.json', import.meta.url));

/**
 * Every file of a folder, in order, with an asterisk where the build puts a hash of the content.
 * @param {string} folder
 * @returns {string[]}
 */
export function contentsOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .map((file) => file.replace(/^((?:chunks|assets)\/.+-)[\w-]{8}(\.\w+)$/, '$1*$2'))
    .sort();
}

/** @returns {Record<string, string[]>} */
export function allowedContents() {
  return JSON.parse(readFileSync(list, 'utf8'));
}

/** @param {Record<string, string[]>} contents */
export function acceptContents(contents) {
  writeFileSync(list, `${JSON.stringify(contents, null, 2)}\n`);
}

/**
 * What is there and not on the list, or the other way round, in words.
 * @param {string} browser
 * @param {readonly string[]} found
 * @returns {string[]}
 */
export function differences(browser, found) {
  const allowed = allowedContents()[browser] ?? [];
  return [
    ...found.filter((file) => !allowed.includes(file)).map((file) => `${browser}: ${file} is new`),
    ...allowed.filter((file) => !found.includes(file)).map((file) => `${browser}: ${file} is missing`),
  ];
}
