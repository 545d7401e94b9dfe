import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const gallery = fileURLToPath(new URL('.', import.meta.url));
const cache = path.resolve(gallery, '../../../.cache/gallery');

/** Builds the gallery's page. @returns the folder to serve */
export async function buildGallery(name: string): Promise<string> {
  const outDir = path.join(cache, name);
  mkdirSync(outDir, { recursive: true });
  await build({
    root: gallery,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
  });
  return outDir;
}
