import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './site.ts';

/** Writes an extension that does nothing but draft, for either browser, from an isolated world as the real one. */
export async function writeDrafter(folder: string): Promise<string> {
  const script = await bundle(fileURLToPath(new URL('content.ts', import.meta.url)), 'drafter');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'content.js'), script);
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Drafter for tests',
      version: '1',
      content_scripts: [{ matches: ['https://*/*'], js: ['content.js'] }],
      browser_specific_settings: {
        gecko: { id: 'drafter@tests.example', data_collection_permissions: { required: ['none'] } },
      },
    }),
  );
  return folder;
}
