import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import type { WebHandler } from '../http.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Bundles a module and all that it needs into one script. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, name, formats: ['iife'] } },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}

/**
 * A page with one composer: `?editor=tiptap|lexical|quill|textarea|plain`, `&decoys` with fields that are none.
 * `#model` holds what the app would send, `#submissions` how often it has.
 */
export async function composersSite(): Promise<WebHandler> {
  const script = await bundle(here('main.ts'), 'composers');
  const html = readFileSync(here('index.html'), 'utf8')
    .replace('/* STYLE */', () => readFileSync(here('page.css'), 'utf8'))
    .replace('/* SCRIPT */', () => script.replaceAll('</script', '<\\/script'));
  return () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
