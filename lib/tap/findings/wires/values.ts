import { mayHold } from '../../../decode';

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

/** The first of the keys that holds a text. */
export function firstText(fields: Record<string, unknown>, keys: readonly string[]): string | undefined {
  return keys.map((key) => text(fields[key])).find(Boolean);
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

/**
 * The parts of a value of unknown shape that may be what a tool answered: MCP results, objects of Atribu's own shapes,
 * and texts. Each is handed on as it stands, so that what stands around it in a longer text still tells.
 * @param skip keys that hold somebody's words or another tool's finds
 */
export function answersIn(root: unknown, skip: RegExp = /(?!)/): unknown[] {
  const found: unknown[] = [];
  let left = MOST_NODES;
  const look = (value: unknown, depth: number): void => {
    if (typeof value === 'string' && mayHold(value)) found.push(value);
    if (typeof value !== 'object' || value === null || depth > DEEPEST || left <= 0) return;
    left -= 1;
    if (isWords(value)) return;
    if (isAnswer(value)) {
      found.push(value);
      return;
    }
    for (const [key, child] of Object.entries(value)) if (!skip.test(key)) look(child, depth + 1);
  };
  look(root, 0);
  return found;
}

/** A message of the person or the assistant. */
function isWords(value: object): boolean {
  const { role, sender, author } = value as Record<string, unknown>;
  return [role, sender, author, record(author).role].some(
    (each) => typeof each === 'string' && /^(?:user|human|assistant|ai|bot|model)$/i.test(each),
  );
}

/** An MCP result, or an object of Atribu's: `{error: {…}}` or `{data, meta}`. */
function isAnswer(value: object): boolean {
  if (Array.isArray(value)) return false;
  const { content, error, data, meta } = value as Record<string, unknown>;
  const isMcp = Array.isArray(content) && typeof record(content[0]).type === 'string';
  return (
    isMcp ||
    typeof record(error).code === 'string' ||
    (data !== undefined && Object.keys(record(meta)).length > 0)
  );
}
