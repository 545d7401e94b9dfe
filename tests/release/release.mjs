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

/** What is to be released, where a release can be made. */
function ready() {
  const { refusals, ...release } = readiness(root);
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
  return release;
}

try {
  const { version, notes } = ready();
  await must('test');
  await must('run', '--silent', 'package');
  // A check that writes into the tree would make the packages another release than the tag.
  ready();
  const message = `MCP Doctor for Atribu ${version}\n\n${notes}\n`;
  // As it is: git would take the headlines of the changelog for comments.
  const tag = ['tag', '-a', `v${version}`, '--cleanup=verbatim', '-m', message];
  execFileSync('git', tag, { cwd: root });
  console.log(`\nTagged v${version}; the packages are in .output/packages. Next:`);
  console.log(`  git push origin v${version}`);
  console.log('  upload each package with the words of docs/store; to Mozilla, the sources as well');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
