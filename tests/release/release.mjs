// `npm run release`: checks, packages and tags. It uploads nothing: the stores are a person's to open.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../bootstrap.mjs';
import { readiness } from './ready.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} args */
async function must(...args) {
  if ((await run('npm', args)) !== 0) throw new Error(`npm ${args.join(' ')} failed. Nothing was tagged.`);
}

/** @returns {string} the version, where a release of it can be made */
function ready() {
  const { version, refusals } = readiness(root);
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  return version;
}

try {
  const version = ready();
  await must('test');
  await must('run', '--silent', 'package');
  // A check that writes into the tree would make the packages another release than the tag.
  ready();
  execFileSync('git', ['tag', '-a', `v${version}`, '-m', `MCP Doctor for Atribu ${version}`], { cwd: root });
  console.log(
    `\nTagged v${version}; the packages are in .output/packages. Next: git push origin v${version},`,
  );
  console.log('and upload each package with the words of docs/store.');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
