/** True for an object that is no array. A revoked proxy throws here; callers wrap once. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object's own property. Inherited ones do not count: a page's own scripts may have put anything on
 * Object.prototype, and the guards also run in the page's world.
 */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}
