/** Objects and arrays of one value that a search looks at, and how deep it goes. */
const MOST_NODES = 50_000;
const DEEPEST = 24;

/** Any value as an object whose fields may be asked for. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
}

/** Any value as a list; empty where it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string that is not empty, else undefined. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Shows every object in a value to `take`, from the outside in, and leaves the inside of those that it takes alone.
 * Bounded in number and depth.
 */
export function search(root: unknown, take: (fields: Record<string, unknown>) => boolean): void {
  let left = MOST_NODES;
  const look = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || left <= 0) return;
    left -= 1;
    if (!Array.isArray(value) && take(value as Record<string, unknown>)) return;
    for (const child of Object.values(value)) look(child, depth + 1);
  };
  look(root, 0);
}
