import { join, PARTS, split } from './parts';

/** The few calls of the storage that it takes. */
export interface Area {
  read(keys: readonly string[]): Promise<unknown[]>;
  /** In one step. */
  write(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  watch(key: string, changed: () => void): () => void;
}

/** The ledger's place, and the place beside it for what could not be read and must not be lost. */
export interface LedgerSlot {
  /** Gives whatever is there: check it. */
  read(): Promise<unknown>;
  readAside(): Promise<unknown>;
  /** Writes both in one step, so that a worker killed at any moment leaves either everything or nothing. */
  write(ledger: { incidents: readonly unknown[] }, aside?: object | null): Promise<void>;
  /** Leaves nothing of both behind, in one step. */
  clear(): Promise<void>;
  watch(changed: () => void): () => void;
}

const LEDGER = 'ledger';
const ASIDE = 'ledger.aside';
/** A part that holds nothing need not be there. */
const EMPTY = '[]';
const PART_KEYS = PARTS.map((part) => `${LEDGER}.${part}`);

/** The ledger out of everything that is stored, by key. */
export function ledgerIn(stored: Readonly<Record<string, unknown>>): unknown {
  return join(
    stored[LEDGER],
    PART_KEYS.map((key) => stored[key]),
  );
}

/**
 * Keeps the ledger in parts: 500 incidents in one piece took 130 ms to write, because the browser hands all of it to
 * every context that listens. What a part holds is compared with what was last read or written here, which is all of
 * the truth in the one context that writes, because it reads before each write.
 */
export function createLedgerSlot(area: Area): LedgerSlot {
  let known: readonly string[] = [];
  let edition = 0;

  return {
    async read() {
      const [head, ...parts] = await area.read([LEDGER, ...PART_KEYS]);
      known = parts.map((part) => JSON.stringify(part));
      edition = Number(Object(head).edition) || 0;
      return join(head, parts);
    },
    readAside: async () => (await area.read([ASIDE]))[0],
    async write(ledger, aside) {
      const { head, parts } = split(ledger);
      const texts = parts.map((part) => JSON.stringify(part));
      const changed = PART_KEYS.flatMap((key, part) =>
        texts[part] === (known[part] ?? EMPTY) ? [] : [[key, parts[part]] as const],
      );
      known = [];
      edition += 1;
      await area.write({
        ...Object.fromEntries(changed),
        // Another one each time, so that whoever watches it hears of every change.
        [LEDGER]: { ...head, edition },
        ...(aside !== undefined && { [ASIDE]: aside }),
      });
      known = texts;
    },
    async clear() {
      known = [];
      await area.remove([LEDGER, ASIDE, ...PART_KEYS]);
    },
    watch: (changed) => area.watch(LEDGER, changed),
  };
}
