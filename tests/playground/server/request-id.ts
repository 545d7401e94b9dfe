import { randomBytes } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562) whose first 48 bits are the given time, as Atribu's request ids carry it (seed: the example
 * id decodes to a plausible date).
 * @param at epoch ms
 */
export function uuidv7(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
