// `npm run gallery [-- name…]`: pictures of every card in every situation; `-- --store`: those for the stores. Plain built-ins until packages are there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from '../../bootstrap.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

try {
  await ensurePackages();
  const executable = await ensureBrowser('chromium');
  // Vite runs TypeScript on any Node that can run Vite.
  const { runnerImport } = await import('vite');
  const names = process.argv.slice(2);
  const isStore = names.includes('--store');
  const file = `tests/components/gallery/${isStore ? 'store' : 'take'}.ts`;
  const gallery = await runnerImport(path.join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  if (isStore) await gallery.module.takeStorePictures(root, executable);
  else await gallery.module.takePictures(root, executable, names);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
