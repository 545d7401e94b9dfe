// `npm run package`: everything that the stores take, in .output/packages.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, run } from '../bootstrap.mjs';
import { acceptContents, contentsOf, differences } from './contents.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const output = path.join(root, '.output');
const packages = path.join(output, 'packages');
const BROWSERS = ['chrome', 'edge', 'firefox'];
/** Issue 6: the most that any zip may have, the sources included. */
const MOST_BYTES = 400_000;

try {
  await ensurePackages();
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  const stdio = process.stdout.isTTY ? 'inherit' : ['ignore', 'ignore', 'inherit'];
  for (const browser of BROWSERS) {
    const code = await run('wxt', ['zip', '-b', browser, '--mv3', '--level', 'warn'], { stdio });
    if (code !== 0) throw new Error(`The package for ${browser} could not be made.`);
  }
  const contents = Object.fromEntries(
    BROWSERS.map((browser) => [browser, contentsOf(path.join(output, `${browser}-mv3`))]),
  );
  if (process.argv.includes('--accept')) acceptContents(contents);
  const wrong = BROWSERS.flatMap((browser) => differences(browser, contents[browser]));
  if (wrong.length > 0) {
    throw new Error(`${wrong.join('\n')}\nIf that is meant, write it down with: npm run package -- --accept`);
  }
  for (const name of readdirSync(packages).sort()) {
    const bytes = readFileSync(path.join(packages, name));
    console.log(
      `${createHash('sha256').update(bytes).digest('hex')}  ${String(bytes.length).padStart(7)}  ${name}`,
    );
    if (bytes.length > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES} bytes.`);
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
