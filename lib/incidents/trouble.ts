import type { SessionSlot } from '../platform/storage';
import type { ReadTrouble } from './ledger-schema';

/** 'full': the browser refused for want of room. 'failing': it refused, or could not read, for another reason. */
export type WriteTrouble = 'full' | 'failing';
/** What is wrong with the storage, for the panel to tell. */
export type Trouble = ReadTrouble | WriteTrouble;

const TROUBLES: readonly unknown[] = ['unreadable', 'newer', 'full', 'failing'] satisfies Trouble[];

/** What was last told; null where nothing is wrong, or where even that cannot be read. */
export async function readTrouble(slot: SessionSlot): Promise<Trouble | null> {
  const told = await slot.read().catch(() => null);
  return TROUBLES.includes(told) ? (told as Trouble) : null;
}

/** Tells it, until the browser is restarted or something else is told. */
export async function tellTrouble(slot: SessionSlot, trouble: Trouble): Promise<void> {
  if ((await readTrouble(slot)) !== trouble) await slot.write(trouble).catch(() => undefined);
}

/** Takes back what a write that went well has disproved. What could not be read stays missing all the same. */
export async function clearWriteTrouble(slot: SessionSlot): Promise<void> {
  const told = await readTrouble(slot);
  if (told === 'full' || told === 'failing') await slot.write(null).catch(() => undefined);
}

/** Chrome: "QUOTA_BYTES quota exceeded" and the like. Firefox: "QuotaExceededError". */
export function writeTroubleOf(error: unknown): WriteTrouble {
  return /quota|no space/i.test(String(error)) ? 'full' : 'failing';
}
