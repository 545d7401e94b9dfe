// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TarFile, tarGz } from '../../release/sources/tar';

/** What the system's own tar makes of an archive. */
function extracted(archive: Buffer): { files: TarFile[]; dates: number[] } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tar-'));
  try {
    execFileSync('tar', ['-xzf', '-'], { cwd: folder, input: archive });
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    const paths = found.map((each) => path.join(each.parentPath, each.name));
    return {
      files: paths.map((file) => ({
        name: path.relative(folder, file).replaceAll('\\', '/'),
        content: readFileSync(file),
      })),
      dates: paths.map((file) => statSync(file).mtimeMs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const byName = (files: readonly TarFile[]) => files.toSorted((a, b) => (a.name < b.name ? -1 : 1));

const file = fc.record({
  name: fc.stringMatching(/^[a-z]{1,30}\/[a-zé_-]{1,30}\.ts$/),
  content: fc.uint8Array({ maxLength: 1500 }).map((bytes) => Buffer.from(bytes)),
});
const files = fc.uniqueArray(file, { selector: ({ name }) => name, minLength: 1, maxLength: 8 });

it("the system's tar gets every file back, and the order they came in makes no difference", () => {
  fc.assert(
    fc.property(files, (given) => {
      const archive = tarGz(given);
      expect(byName(extracted(archive).files)).toEqual(byName(given));
      expect(tarGz([...given].reverse()).equals(archive)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('takes names up to 100 bytes and files of whole blocks, and refuses longer names', () => {
  const long = `${'a'.repeat(98)}/b`;
  const whole = [
    { name: long, content: Buffer.alloc(1024, 'x') },
    { name: 'empty', content: Buffer.alloc(0) },
  ];
  expect(byName(extracted(tarGz(whole)).files)).toEqual(byName(whole));
  expect(() => tarGz([{ name: `${long}c`, content: Buffer.alloc(0) }])).toThrow('too long');
});

it('tells nothing of when and where it was made', () => {
  const archive = tarGz([{ name: 'a', content: Buffer.from('a') }]);
  expect(extracted(archive).dates).toEqual([Date.UTC(1980, 0, 1)]);
  const owner = gunzipSync(archive).toString('latin1', 100, 124);
  expect(owner).toBe(`0000644\0${'0000000\0'.repeat(2)}`);
  // RFC 1952: no flags, no time, and an unknown system.
  expect([...archive.subarray(3, 8), archive[9]]).toEqual([0, 0, 0, 0, 0, 255]);
});
