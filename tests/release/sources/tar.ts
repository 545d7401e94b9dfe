import { gzipSync } from 'node:zlib';

export interface TarFile {
  /** Relative, with forward slashes, at most 100 bytes: the oldest form of tar, which every tool reads, has no more. */
  name: string;
  content: Buffer;
}

const BLOCK = 512;
const NAME_SIZE = 100;
/** 1980, as in the zips: before 1970 was over, some tools think a date implausible. In seconds. */
const MODIFIED_AT = Date.UTC(1980, 0, 1) / 1000;
const GZIP_SYSTEM_AT = 9;
const GZIP_SYSTEM_UNKNOWN = 255;

/**
 * A gzipped tar (POSIX ustar) that is the same bytes whenever, wherever and by whomever it is made of the same files:
 * sorted by name, with one date, one mode, nobody as owner, and a gzip header that names no time and no system.
 * @throws where a name is longer than 100 bytes
 */
export function tarGz(files: readonly TarFile[]): Buffer {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const blocks = sorted.flatMap(({ name, content }) => [
    header(name, content.length),
    content,
    filling(content.length),
  ]);
  const packed = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  packed[GZIP_SYSTEM_AT] = GZIP_SYSTEM_UNKNOWN;
  return packed;
}

/** What a file of this many bytes is filled up with to whole blocks. */
function filling(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > NAME_SIZE) throw new Error(`${name} is too long a name for a tar.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number) =>
    block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
  block.write(name, 0);
  octal(0o644, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(MODIFIED_AT, 136, 11);
  block.write('0ustar\x0000', 156, 'latin1');
  // The sum counts its own eight places as spaces.
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  octal(sum, 148, 6);
  block[154] = 0;
  return block;
}
