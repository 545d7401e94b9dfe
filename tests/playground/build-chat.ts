import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const playground = path.join(root, 'tests', 'playground');
const cache = path.join(root, '.cache', 'playground');

/**
 * Builds a chat page, once for each state of its sources; later calls, also from other processes, find it.
 * @param folder of the page's sources, seen from the playground's
 * @returns the folder to serve
 */
export async function buildChat(folder = 'chat'): Promise<string> {
  const built = path.join(cache, `${path.basename(folder)}-${stateOfSources()}`);
  if (existsSync(built)) return built;
  // Next to its final place, so that the rename is one step and nobody ever serves half a page.
  const outDir = `${built}.${process.pid}`;
  await build({
    root: path.join(playground, folder),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  try {
    renameSync(outDir, built);
  } catch (error) {
    // Another process was faster.
    rmSync(outDir, { recursive: true, force: true });
    if (!existsSync(built)) throw error;
  }
  return built;
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  // Packages, and the one file of the extension that the page uses.
  for (const file of ['package-lock.json', 'lib/atribu/explanation.ts']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  const sources = readdirSync(playground, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(tsx?|css|html)$/.test(file),
  );
  for (const file of sources.sort()) hash.update(file).update(readFileSync(path.join(playground, file)));
  return hash.digest('hex').slice(0, 12);
}
