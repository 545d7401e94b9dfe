// `npm start`, from a bare clone: plain Node built-ins until the packages are there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages, run } from '../bootstrap.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start -- --firefox` takes the tour there. */
const browser = process.argv.includes('--firefox') ? 'firefox' : 'chromium';

/** Whether a window could be seen. `npm start -- --headless` asks for the tour without one. */
function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

try {
  await ensurePackages();
  const executable = await ensureBrowser(browser);
  console.log('Building the extension …');
  // The build whose hosts are all granted: in the playground nobody has to answer a permission prompt.
  // Into a file, its progress is noise; what went wrong comes on the other channel.
  const stdio = process.stdout.isTTY ? 'inherit' : ['ignore', 'ignore', 'inherit'];
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const build = ['build', ...target, '-c', 'tests/e2e/wxt.config.ts', '--level', 'warn'];
  if ((await run('wxt', build, { stdio })) !== 0) {
    throw new Error('The build failed.');
  }
  // Vite runs TypeScript on any Node that can run Vite.
  const { runnerImport } = await import('vite');
  const tour = await runnerImport(path.join(root, 'tests/playground/tour/main.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  process.exitCode = await tour.module.tour({ root, browser, executable, headed: hasDisplay() });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
