import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

export const LICENCES = 'THIRD-PARTY-LICENSES.txt';

/** Build step, not part of the extension: finds out whose code is in the package, and writes their licences beside it. */
export function bundledLicences(): { plugin: Plugin; write(folder: string): void } {
  const packages = new Set<string>();
  return {
    plugin: {
      name: 'bundled-licences',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const id of chunk.moduleIds) {
            const folder = packageOf(id);
            if (folder) packages.add(folder);
          }
        }
      },
    },
    write(folder) {
      const texts = [...packages].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
      const head =
        'Code of others that is part of this extension, and the terms under which they gave it away.\n';
      writeFileSync(path.join(folder, LICENCES), [head, ...texts.map(({ text }) => text)].join(RULE));
    },
  };
}

const RULE = `\n${'-'.repeat(80)}\n\n`;

/** The folder of the package that a module is from; the innermost, where packages bring their own. */
function packageOf(id: string): string | undefined {
  return /^\0?(?:\w+:)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

function describe(folder: string): { name: string; text: string } {
  const { name, version, license, author, repository, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|copying)/i.test(each))
    .sort()[0];
  const terms = file
    ? readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    : mit(license, author ?? name);
  const source = typeof repository === 'string' ? repository : (repository?.url ?? homepage ?? '');
  return {
    name: `${name} ${version}`,
    text: `${name} ${version} (${license})\n${source}\n\n${terms.trim()}\n`,
  };
}

/** The terms of a package that names the MIT licence and forgets its text, which is this project's own as well. */
function mit(license: unknown, author: string | { name: string }): string {
  if (license !== 'MIT') throw new Error(`A bundled package under ${license} brings no text of its licence.`);
  const holder = typeof author === 'string' ? author.replace(/ *<.*/, '') : author.name;
  return readFileSync('LICENSE', 'utf8').replace(/^Copyright.*$/m, `Copyright (c) ${holder}`);
}
