import { getPrototypeOf, isView, parseJson } from './natives';

/** JSON as its value; undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** A buffer or any view of one as bytes, without a copy. */
export function bytesOf(value: unknown): Uint8Array | undefined {
  if (isView(value)) {
    return getPrototypeOf(value) === Uint8Array.prototype
      ? (value as Uint8Array)
      : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

/** True for an object that is of no class, such as JSON has. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || !value) return false;
  const proto = getPrototypeOf(value);
  return !proto || !getPrototypeOf(proto);
}
