import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const output = path.join(root, '.output');
/** What `npm run package` made. `npm test` runs it before. */
export const packages = path.join(output, 'packages');
export const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
};

/** Path of a package: of a browser, or `firefox-sources`. */
export function zipOf(kind: string): string {
  return path.join(packages, `mcp-doctor-for-atribu-${version}-${kind}.zip`);
}
