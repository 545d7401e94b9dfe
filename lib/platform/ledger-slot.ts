import { type Head, join, PARTS, split } from './parts';

/** The few calls of the storage that it takes. */
export interface Area {
  /** In one step. */
  read(keys: readonly string[]): Promise<unknown[]>;
  /** In one step. */
  write(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls back with the new values, by key, of everything that was written in one step; undefined for what is gone. */
  watch(changed: (values: Readonly<Record<string, unknown>>) => void): () => void;
}

/** The ledger's place, and the place beside it for what could not be read and must not be lost. */
export interface LedgerSlot {
  /**
   * Gives whatever is there: check it. What has not changed since the last reading is the same object again. Where this
   * context watches, the first reading after a change takes what the browser handed over with it.
   */
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
const keyOf = (part: number) => `${LEDGER}.${part}`;
const PART_KEYS = PARTS.map(keyOf);

/** What lies in storage, as far as this context knows. */
interface Known {
  /** By part: which writing it is of, and what it holds. */
  editions: readonly unknown[];
  parts: readonly unknown[];
}

const NOTHING: Known = { editions: [], parts: [] };

/** The ledger out of everything that is stored, by key. */
export function ledgerIn(stored: Readonly<Record<string, unknown>>): unknown {
  return join(
    stored[LEDGER],
    PART_KEYS.map((key) => stored[key]),
  );
}

/**
 * Keeps the ledger in parts, and reads and writes those alone that have changed: of 500 incidents in one piece the
 * browser took 20 ms to hand them over and 130 ms to write them, because all of it goes to every context that listens.
 */
export function createLedgerSlot(area: Area): LedgerSlot {
  let known = NOTHING;
  /** The head that came with the last change, while nobody has read it and every part that it speaks of is known. */
  let handed: unknown;

  const take = (head: unknown, found: ReadonlyMap<number, unknown>) => {
    const parts = [...known.parts];
    const editions = [...known.editions];
    for (const [part, value] of found) {
      const edition = editionsOf(head)[part];
      // Two readings at once give the same objects.
      if (edition !== undefined && edition === editions[part]) continue;
      parts[part] = value;
      editions[part] = edition;
    }
    known = { parts, editions };
  };

  /** Reads the head with some parts, in one step. Gives the head. */
  const fetch = async (wanted: readonly number[]) => {
    const [head, ...found] = await area.read([LEDGER, ...wanted.map(keyOf)]);
    take(head, new Map(wanted.map((part, index) => [part, found[index]])));
    return head;
  };

  return {
    async read() {
      let head = handed ?? (await fetch(PARTS.filter((part) => known.editions[part] === undefined)));
      handed = undefined;
      // Until no other context has written in between.
      for (let stale = staleIn(head, known); stale.length > 0; stale = staleIn(head, known))
        head = await fetch(stale);
      return join(head, known.parts);
    },
    readAside: async () => (await area.read([ASIDE]))[0],
    async write(ledger, aside) {
      const { head, parts } = split(ledger);
      // Random, so that a ledger begun anew is not taken for the one before it.
      const edition = crypto.randomUUID();
      const changed = PARTS.filter((part) => known === NOTHING || !isSame(parts[part], known.parts[part]));
      const editions = PARTS.map((part) =>
        changed.includes(part) ? edition : (known.editions[part] ?? edition),
      );
      try {
        await area.write({
          ...Object.fromEntries(changed.map((part) => [keyOf(part), parts[part]])),
          [LEDGER]: { ...head, editions },
          ...(aside !== undefined && { [ASIDE]: aside }),
        });
        known = { editions, parts };
      } catch (error) {
        known = NOTHING;
        throw error;
      }
    },
    async clear() {
      known = NOTHING;
      await area.remove([LEDGER, ASIDE, ...PART_KEYS]);
    },
    watch: (changed) =>
      area.watch((values) => {
        if (!(LEDGER in values)) return;
        const head = values[LEDGER];
        const named = PARTS.filter((part) => keyOf(part) in values);
        take(head, new Map(named.map((part) => [part, values[keyOf(part)]])));
        handed = editionsOf(head).length > 0 && staleIn(head, known).length === 0 ? head : undefined;
        changed();
      }),
  };
}

/** The parts that are not known as the head says they are. */
function staleIn(head: unknown, known: Known): readonly number[] {
  const editions = editionsOf(head);
  return PARTS.filter((part) => editions[part] !== known.editions[part]);
}

function editionsOf(head: unknown): readonly unknown[] {
  const { editions } = Object(head) as Partial<Head>;
  return Array.isArray(editions) ? editions : [];
}

/** A part that holds nothing need not be there. */
function isSame(part: readonly unknown[] = [], before: unknown): boolean {
  const old: unknown = before ?? [];
  return Array.isArray(old) && part.length === old.length && part.every((item, at) => item === old[at]);
}
