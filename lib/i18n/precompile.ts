import compile from 'icu-minify/compile';
import { type Plugin, runnerImport } from 'vite';

/** Message files: those of lib/i18n/<language> that gather its words, each with one export, named like its language. */
const LANGUAGE = /\/lib\/i18n\/([a-z]{2})\/(?:index|first|outside)\.ts$/;

/**
 * Build step, not part of the extension: compiles every message, so that the panel need not carry a parser for
 * them (a tenth of its size). Development and tests parse the same messages as they go.
 */
export function precompiledWords(): Plugin {
  return {
    name: 'precompiled-words',
    apply: 'build',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    async load(id) {
      const language = LANGUAGE.exec(id)?.[1];
      if (language === undefined) return null;
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(id);
      for (const file of dependencies) this.addWatchFile(file);
      return `export const ${language} = ${literal(compiled(module[language]))};`;
    },
  };
}

/** The same tree with every message compiled. */
export function compiled(words: unknown): unknown {
  if (typeof words === 'string') return compile(words);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compiled(value)]));
}

/**
 * JavaScript that makes the value. Objects get no prototype, because their keys are looked up with words from
 * outside: a tool called "constructor" must not find anything.
 */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${JSON.stringify(key)}:${literal(field)}`],
  );
  return `{${['__proto__:null', ...fields].join()}}`;
}
