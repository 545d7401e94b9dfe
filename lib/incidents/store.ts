import type { LedgerSlot } from '../platform/ledger-slot';
import type { SessionSlot } from '../platform/storage';
import { addAside, takeBack } from './aside';
import { emptyLedger, type Ledger } from './incident';
import { type LedgerEvent, reduce } from './ledger';
import { readLedger, storable } from './ledger-schema';
import { makeRoom, prune } from './prune';
import { clearWriteTrouble, tellTrouble, type WriteTrouble, writeTroubleOf } from './trouble';

export interface StorePorts {
  ledger: LedgerSlot;
  trouble: SessionSlot;
  /** Set once this browser session has begun, see {@link LedgerEvent} 'tabs.forgotten'. */
  mark: SessionSlot;
  now(): number;
  /** How long the person wants errors kept. */
  keptForMs(): Promise<number>;
  /** Told of every ledger that was written. */
  changed(ledger: Ledger): void;
}

export type Kept = { ok: true; ledger: Ledger } | { ok: false; reason: WriteTrouble };

export interface Store {
  /** Applies an event, or none for the tidying that every start does. Resolves when the result is in storage. */
  keep(event?: LedgerEvent): Promise<Kept>;
  /** Does something to the storage while nothing is being written; what arrives meanwhile is kept afterwards. */
  alone(task: () => Promise<void>): Promise<void>;
}

type Waiting =
  | { event: LedgerEvent | undefined; done: (kept: Kept) => void }
  | { task: () => Promise<void>; done: (outcome: Promise<void>) => void };

/**
 * The ledger's only writer. Whatever arrives while a write is under way goes into the next one, so that writes never
 * overlap and a hundred old errors cost a few writes. Nothing is remembered between them: storage is asked anew each
 * time, because the browser kills the worker whenever it likes.
 */
export function openStore(ports: StorePorts): Store {
  const waiting: Waiting[] = [];
  let busy = false;
  let tidied = false;

  const drain = async () => {
    busy = true;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if ('task' in next) {
        waiting.shift();
        const outcome = next.task();
        await outcome.catch(() => undefined);
        tidied = false;
        next.done(outcome);
        continue;
      }
      const until = waiting.findIndex((each) => 'task' in each);
      const batch = waiting.splice(0, until < 0 ? waiting.length : until).filter((each) => 'event' in each);
      const kept = await commit(batch.flatMap(({ event }) => event ?? [])).catch(failed);
      for (const { done } of batch) done(kept);
    }
    busy = false;
  };

  const commit = async (events: LedgerEvent[]): Promise<Kept> => {
    // Asked beside the reading, for the browser takes its time to say what an organisation decided.
    const keptForMs = ports.keptForMs();
    const reading = readLedger(await ports.ledger.read());
    const stored = reading.ledger;
    let aside: object | null | undefined;
    let ledger = stored;
    if (events.some(({ type }) => type === 'history.cleared')) {
      // What could not be read came from pages, too.
      aside = null;
      await ports.trouble.write(null);
    } else if (reading.trouble !== null) {
      aside = addAside(await ports.ledger.readAside(), reading.aside, ports.now());
      await tellTrouble(ports.trouble, reading.trouble);
    } else if (!tidied) {
      const back = takeBack(await ports.ledger.readAside(), ledger);
      if (back) ({ ledger, aside } = back);
    }
    const begins = !tidied && (await isFirstOfSession());
    if (begins) ledger = reduce(ledger, { type: 'tabs.forgotten' });
    ledger = prune(events.reduce(reduce, ledger), ports.now(), await keptForMs);
    const kept =
      ledger === stored && aside === undefined ? { ok: true as const, ledger } : await write(ledger, aside);
    if (!kept.ok) return kept;
    // Where nothing is stored, there is nothing to tidy, and nothing to leave behind after everything was erased.
    if (ledger === emptyLedger && aside === undefined) return kept;
    if (begins) await ports.mark.write('yes').catch(() => undefined);
    tidied = true;
    return kept;
  };

  const write = async (whole: Ledger, aside: object | null | undefined): Promise<Kept> => {
    for (let ledger: Ledger | null = whole; ledger !== null; ledger = makeRoom(ledger)) {
      try {
        // Nothing is to be left of a history that was cleared, not even its empty frame.
        if (ledger === emptyLedger && aside === null) await ports.ledger.clear();
        else await ports.ledger.write(storable(ledger), aside);
      } catch (error) {
        const reason = writeTroubleOf(error);
        await tellTrouble(ports.trouble, reason);
        if (reason !== 'full') return { ok: false, reason };
        continue;
      }
      if (ledger === whole) await clearWriteTrouble(ports.trouble);
      ports.changed(ledger);
      return { ok: true, ledger };
    }
    return { ok: false, reason: 'full' };
  };

  const isFirstOfSession = async () => (await ports.mark.read().catch(() => 'unknown')) == null;

  const failed = async (): Promise<Kept> => {
    await tellTrouble(ports.trouble, 'failing');
    return { ok: false, reason: 'failing' };
  };

  const queue = (next: Waiting) => {
    waiting.push(next);
    if (!busy) void drain();
  };

  return {
    keep: (event) => new Promise((done) => queue({ event, done })),
    alone: (task) => new Promise((done) => queue({ task, done })),
  };
}
