import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { createLedgerSlot } from './ledger-slot';

/** Something in storage that others can change. `read` gives whatever is there: check it. */
export interface Slot {
  read(): Promise<unknown>;
  watch(changed: () => void): () => void;
}

/** Facts of this browser session: gone after a restart. */
export interface SessionSlot extends Slot {
  write(value: object | string | null): Promise<void>;
}

const CHOICES = 'local:choices';
const SITES = 'local:sites';
const SETTINGS = 'local:settings';
const NOTICES = 'local:notices';
const NOTIFIED = 'local:notified';

const local = (key: string) => `local:${key}` as const;

export const ledgerSlot = createLedgerSlot({
  async read(keys) {
    const found = await storage.getItems(keys.map(local));
    const values = new Map(found.map(({ key, value }) => [key, value]));
    return keys.map((key) => values.get(local(key)));
  },
  write: (items) =>
    storage.setItems(Object.entries(items).map(([key, value]) => ({ key: local(key), value }))),
  remove: (keys) => storage.removeItems(keys.map(local)),
  watch(changed) {
    const heard = (changes: Record<string, { newValue?: unknown }>) =>
      changed(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    browser.storage.local.onChanged.addListener(heard);
    return () => browser.storage.local.onChanged.removeListener(heard);
  },
});

/** What the person chose lately where Atribu asked which one. */
export const choicesSlot: Slot & { write(value: object): Promise<void> } = {
  read: () => storage.getItem(CHOICES),
  write: (value) => storage.setItem(CHOICES, value),
  watch: (changed) => storage.watch(CHOICES, changed),
};

/** Sites that the person allowed beside the fixed ones: origins, newest first. */
export const sitesSlot: Slot & { write(value: readonly string[]): Promise<void> } = {
  read: () => storage.getItem(SITES),
  write: (value) => storage.setItem(SITES, value),
  watch: (changed) => storage.watch(SITES, changed),
};

/** What the person decided, see settings.ts. */
export const settingsSlot: Slot & { write(value: object): Promise<void> } = {
  read: () => storage.getItem(SETTINGS),
  write: (value) => storage.setItem(SETTINGS, value),
  watch: (changed) => storage.watch(SETTINGS, changed),
};

/** Which incidents were pointed to in the page, see incidents/notice.ts. */
export const noticesSlot: Slot & { write(value: object): Promise<void> } = {
  read: () => storage.getItem(NOTICES),
  write: (value) => storage.setItem(NOTICES, value),
  watch: (changed) => storage.watch(NOTICES, changed),
};

/** Which incidents the system's notifications told of, and since when they may; null while they may not. */
export const notifiedSlot: Slot & { write(value: object | null): Promise<void> } = {
  read: () => storage.getItem(NOTIFIED),
  write: (value) => storage.setItem(NOTIFIED, value),
  watch: (changed) => storage.watch(NOTIFIED, changed),
};

/** What is wrong with storage right now, for the panel to tell. */
export const troubleSlot = sessionSlot('session:trouble');
/** Set once the first worker of this browser session has started. */
export const sessionMark = sessionSlot('session:started');

function sessionSlot(key: `session:${string}`): SessionSlot {
  return {
    read: () => storage.getItem(key),
    write: (value) => storage.setItem(key, value),
    watch: (changed) => storage.watch(key, changed),
  };
}

/** Everything that is kept beyond the browser session, by its key: to be counted and weighed, not to be used. */
export function readEverything(): Promise<Record<string, unknown>> {
  return storage.snapshot('local');
}

/** Forgets what speaks of things seen on pages and is kept beside the ledger. */
export async function eraseTraces(): Promise<void> {
  await storage.removeItems([CHOICES, NOTICES, NOTIFIED]);
}

/** Leaves nothing, neither here nor of this browser session. */
export async function eraseEverything(): Promise<void> {
  await Promise.all([storage.clear('local'), storage.clear('session')]);
}
