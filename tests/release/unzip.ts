import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  /** As the archive has it: two 16-bit fields of MS-DOS, date above time. */
  stamp: number;
  content: Buffer;
}

const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/** Reads a zip by its directory (APPNOTE 4.3): deflated or stored entries, as packages have them, no comment behind. */
export function unzip(zip: Buffer): ZipEntry[] {
  const end = zip.length - END_SIZE;
  if (zip.readUInt32LE(end) !== END) throw new Error('not a zip, or one with a comment');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [named, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + named);
    const local = zip.readUInt32LE(at + 42);
    // The local header may have another extra field than the directory.
    const from = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    entries.push({ name, stamp: zip.readUInt16LE(at + 14) * 0x10000 + zip.readUInt16LE(at + 12), content });
    at += ENTRY_SIZE + named + extra + comment;
  }
  return entries;
}
