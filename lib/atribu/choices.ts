import type { ScopeChoice } from './envelope-shape';
import { redactSecrets } from './secrets';
import { cleanLine } from './text';
import { isRecord, own } from './untrusted';

const MAX_ITEMS = 200;
const MAX_NAME = 200;
/** Documented ids are UUIDs (facts, section 5). One token, so that an id cannot carry a sentence into a draft. */
const ID = /^[A-Za-z0-9][\w.:-]{0,127}$/;
const NAME_KEYS = ['name', 'title', 'display_name', 'label'];

/**
 * Reads `workspaces` or `profiles`. Documented is `[{id, name}]` for workspaces and "same pattern" for profiles
 * (facts, 3.1), so near spellings are accepted too: an id under the parameter's own name, a title for a name, a bare
 * id. Items without a usable id, repeated ids and everything past the 200th item are left out; a nameless item is
 * called by its id. Undefined where nothing usable is listed.
 */
export function parseChoices(
  value: unknown,
  idKey: 'workspace_id' | 'profile_id',
): ScopeChoice[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const byId = new Map<string, ScopeChoice>();
  for (let i = 0; i < Math.min(value.length, MAX_ITEMS); i += 1) {
    const choice = parseChoice(value[i], idKey);
    if (choice && !byId.has(choice.id)) byId.set(choice.id, choice);
  }
  return byId.size > 0 ? [...byId.values()] : undefined;
}

function parseChoice(item: unknown, idKey: string): ScopeChoice | undefined {
  if (!isRecord(item)) {
    const id = parseId(item);
    return id === undefined ? undefined : { id, name: id };
  }
  const id = parseId(own(item, 'id')) ?? parseId(own(item, idKey));
  if (id === undefined) return undefined;
  return { id, name: parseName(item) ?? id };
}

function parseId(value: unknown): string | undefined {
  if (Number.isSafeInteger(value)) return parseId(String(value));
  return typeof value === 'string' && ID.test(value) && redactSecrets(value) === value ? value : undefined;
}

function parseName(item: object): string | undefined {
  for (const key of NAME_KEYS) {
    const value = own(item, key);
    const name = typeof value === 'string' ? cleanLine(value, MAX_NAME) : '';
    if (name !== '') return name;
  }
  return undefined;
}
