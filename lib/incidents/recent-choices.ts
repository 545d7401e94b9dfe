import { choicesSlot } from '../platform/storage';

/** Ids that the person chose lately, by the parameter they stand for, newest first. */
export type RecentChoices = Record<'workspace_id' | 'profile_id', readonly string[]>;

/** An agency goes to and fro between a handful of clients; more would only pile up. */
const MOST = 10;
const LONGEST = 128;

/** Reads what was chosen lately; whatever cannot be read was not chosen. */
export async function readChoices(): Promise<RecentChoices> {
  try {
    const stored = await choicesSlot.read();
    return { workspace_id: idsIn(stored, 'workspace_id'), profile_id: idsIn(stored, 'profile_id') };
  } catch {
    return { workspace_id: [], profile_id: [] };
  }
}

/** Remembers a choice, so that it can be offered first. A storage that is full costs that comfort and no more. */
export async function rememberChoice(param: keyof RecentChoices, id: string): Promise<void> {
  const recent = await readChoices();
  const ids = [id, ...recent[param].filter((known) => known !== id)].slice(0, MOST);
  await choicesSlot.write({ ...recent, [param]: ids }).catch(() => undefined);
}

function idsIn(stored: unknown, param: string): string[] {
  const list = (stored as Record<string, unknown> | null)?.[param];
  if (!Array.isArray(list)) return [];
  return list
    .filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= LONGEST)
    .slice(0, MOST);
}
