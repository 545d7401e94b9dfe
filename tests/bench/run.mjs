// `npm run bench [-- part…]` measures; `npm run bench -- --compare a.json b.json` compares two kept runs.
// Plain built-ins until packages are there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages, run } from '../bootstrap.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [first, ...rest] = process.argv.slice(2);

try {
  await ensurePackages();
  process.env.CHROMIUM = await ensureBrowser('chromium');
  if (first !== '--compare') {
    // Before Vite is loaded: it makes this a development process, and the panel's library would be built for that.
    const code = await run('wxt', ['build', '-c', 'tests/e2e/wxt.config.ts'], { cwd: root, stdio: 'ignore' });
    if (code !== 0) throw new Error('The extension could not be built.');
  }
  // Vite runs TypeScript on any Node that can run Vite.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(root, 'tests/bench/main.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  if (first === '--compare') module.compareRuns(...rest);
  else await module.runBench(root, first ? [first, ...rest] : []);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
