// `npm run gallery [-- name…]`: pictures of every card in every situation. Plain built-ins until packages are there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from '../../bootstrap.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

try {
  await ensurePackages();
  const executable = await ensureBrowser('chromium');
  // Vite runs TypeScript on any Node that can run Vite.
  const { runnerImport } = await import('vite');
  const gallery = await runnerImport(path.join(root, 'tests/components/gallery/take.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  await gallery.module.takePictures(root, executable, process.argv.slice(2));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
