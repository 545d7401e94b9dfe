// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesNamedBy, sourceFiles } from '../../release/sources/files';
import { type LockEntry, type Lockfile, reducedLockfile } from '../../release/sources/lockfile';
import { type Manifest, reducedManifest } from '../../release/sources/manifest';
import { filledTemplate } from '../../release/sources/template';

const root = path.resolve(import.meta.dirname, '../../..');
const json = <T>(name: string): T => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
const lockOf = (packages: Record<string, LockEntry>): Lockfile => ({ lockfileVersion: 3, packages });
const keysOf = (lock: Lockfile) => Object.keys(lock.packages).slice(1);

describe('the reduced lockfile', () => {
  it('keeps what the build reaches, by whichever way npm would install it, and nothing else', () => {
    const lock = lockOf({
      '': { dependencies: { ui: '1' }, devDependencies: { builder: '1', tester: '1' } },
      'node_modules/adapter': {
        peerDependencies: { big: '1', host: '1' },
        peerDependenciesMeta: { big: { optional: true } },
      },
      'node_modules/big': {},
      'node_modules/builder': { optionalDependencies: { native: '1' }, dependencies: { adapter: '1' } },
      'node_modules/host': {},
      'node_modules/native': { os: ['linux'] },
      'node_modules/tester': { dependencies: { big: '1' } },
      'node_modules/ui': {},
    });
    const reduced = reducedLockfile(lock, ['builder']);
    expect(keysOf(reduced)).toEqual(
      ['adapter', 'builder', 'host', 'native', 'ui'].map((name) => `node_modules/${name}`),
    );
    expect(reduced.packages['']).toEqual({ dependencies: { ui: '1' }, devDependencies: { builder: '1' } });
    expect(reduced.packages['node_modules/native']).toBe(lock.packages['node_modules/native']);
  });

  it('finds the package that Node would find: the innermost', () => {
    const lock = lockOf({
      '': { dependencies: { '@a/b': '1' } },
      'node_modules/@a/b': { dependencies: { c: '2', d: '1' } },
      'node_modules/@a/b/node_modules/c': { dependencies: { d: '1' } },
      'node_modules/c': {},
      'node_modules/d': {},
    });
    expect(keysOf(reducedLockfile(lock, []))).toEqual([
      'node_modules/@a/b',
      'node_modules/@a/b/node_modules/c',
      'node_modules/d',
    ]);
  });

  it('says what is missing', () => {
    const lock = lockOf({ '': { dependencies: { a: '1' } }, 'node_modules/a': { dependencies: { b: '1' } } });
    expect(() => reducedLockfile(lock, [])).toThrow('lacks b, for node_modules/a');
  });

  it('is the same when it is reduced once more, as a reviewer does', () => {
    const once = reducedLockfile(json<Lockfile>('package-lock.json'), ['wxt', 'vite']);
    expect(reducedLockfile(once, ['wxt', 'vite'])).toEqual(once);
    expect(keysOf(once).length).toBeGreaterThan(100);
    expect(keysOf(once)).not.toContain('node_modules/vitest');
  });
});

describe('the reduced package.json', () => {
  const manifest: Manifest = {
    ...json<Manifest>('package.json'),
    overrides: { wxt: '0.21.4', vitest: '5.1.1' },
  };
  const lock = reducedLockfile(json<Lockfile>('package-lock.json'), ['wxt', 'vite']);
  const reduced: Manifest = reducedManifest(manifest, lock);

  it('has only scripts that work without the tests', () => {
    expect(Object.keys(reduced.scripts)).toEqual(['build', 'build:edge', 'build:firefox']);
  });

  it('has the packages of its lockfile, and the overrides of those', () => {
    expect(reduced.devDependencies).toEqual(lock.packages['']?.devDependencies);
    expect(reduced.dependencies).toEqual(manifest.dependencies);
    expect(reduced.overrides).toEqual({ wxt: '0.21.4' });
    expect(reducedManifest(reduced, lock)).toEqual(reduced);
  });
});

describe('the source files', () => {
  it('are those of the build, no test, and none twice', () => {
    const files = sourceFiles(root);
    expect(files).toContain('wxt.config.ts');
    expect(files.filter((file) => /\.(test|spec)\./.test(file))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  it('name packages in every kind of import, not in words', () => {
    const text = `
      import { a } from '@scope/one/deep';
      import type { B } from "two";
      import './beside'; import '@/lib/x'; import '~/lib/y'; import 'node:fs'; import 'three/style.css';
      export { c } from 'four';
      const d = await import('five/six');
      const e = 'seven';`;
    expect(packagesNamedBy('x.ts', text).toSorted()).toEqual(['@scope/one', 'five', 'four', 'three', 'two']);
    expect(packagesNamedBy('x.tsx', "import { A } from 'one'; export const b = <A />;")).toEqual(['one']);
  });
});

it('a template that asks for what nobody knows is refused', () => {
  expect(filledTemplate('{{a}} and {{a}}', { a: 'x' })).toBe('x and x');
  expect(() => filledTemplate('{{b}}', { a: 'x', b: undefined })).toThrow('asks for b');
});
