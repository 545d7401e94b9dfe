import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** Everything that it takes to make the packages again, but for package.json and its lockfile, which are reduced. */
const FOLDERS = ['components', 'entrypoints', 'lib', 'public', 'tests/release/sources'];
const FILES = ['tests/release/licences.ts', 'wxt.config.ts', 'tsconfig.json', 'LICENSE', 'CHANGELOG.md'];

/** The files of a clone, or of the unpacked sources, that the sources consist of: relative, with forward slashes. */
export function sourceFiles(root: string): string[] {
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      // What systems leave in folders, such as .DS_Store.
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  return [...inside, ...FILES].sort();
}

/**
 * The packages that a TypeScript file names in its imports, types included: `a` for `a/b`, `@a/b` for `@a/b/c`.
 * @param file its name, which says whether it holds JSX
 */
export function packagesNamedBy(file: string, text: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const named = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(({ moduleRequest }) => text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
  return named
    .filter((name) => !/^(?:[.~]|@\/|node:)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
