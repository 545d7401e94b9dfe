/**
 * A list that is stored in parts, so that a change writes the part it is in and not the whole. Which part an item is in
 * follows from its id alone; in which order they stand is kept beside them.
 */
const COUNT = 32;

/** Numbers of all parts. */
export const PARTS: readonly number[] = Array.from({ length: COUNT }, (_, part) => part);

interface Listed {
  incidents: readonly unknown[];
}

/** What stands in the list's own place: everything but the items, and their order. */
export interface Head {
  order: readonly string[];
  /** By part: which writing it is of. */
  editions?: readonly string[];
  [rest: string]: unknown;
}

/** Takes the items out of what is to be stored, into the parts by number. */
export function split({ incidents, ...rest }: Listed): { head: Head; parts: unknown[][] } {
  const parts: unknown[][] = PARTS.map(() => []);
  for (const item of incidents) parts[partOf(idOf(item))]?.push(item);
  return { head: { ...rest, order: incidents.map(idOf) }, parts };
}

/**
 * Puts together again what {@link split} took apart, out of whatever is stored. What was stored before there were parts
 * comes back as it is. Nothing is dropped in silence: an item that the order does not know comes last, and a part that
 * is no list, an item that is gone and a head that is none are handed on for the reader to find that they are broken.
 */
export function join(head: unknown, parts: readonly unknown[]): unknown {
  const items = parts.flatMap((part) => (Array.isArray(part) ? part : part == null ? [] : [part]));
  if (!isHead(head)) return items.length === 0 || isWhole(head) ? head : { head, incidents: items };
  const { order, editions: _, ...rest } = head;
  const found = new Set(items.map(idOf));
  const lost = order.filter((id) => !found.has(id)).map((id) => ({ lost: id }));
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = (item: unknown) => place.get(idOf(item)) ?? order.length;
  return { ...rest, incidents: [...items.sort((a, b) => placeOf(a) - placeOf(b)), ...lost] };
}

function isWhole(value: unknown): boolean {
  return Array.isArray(Object(value).incidents);
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && Array.isArray((value as Partial<Head>).order);
}

function idOf(item: unknown): string {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** FNV-1a over UTF-16 units. Must never change: it says where things lie. */
function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % COUNT;
}
