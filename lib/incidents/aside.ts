import type { Ledger } from './incident';
import { readLedger } from './ledger-schema';

/** Something that could not be read, kept so that it is not lost. */
interface Put {
  at: number;
  value: unknown;
}

/** Breakage comes once, not daily; more would only fill the storage. */
const MOST = 3;

/** What lies aside, with one thing more. */
export function addAside(stored: unknown, value: unknown, at: number): Put[] {
  return [...putsIn(stored), { at, value }].slice(-MOST);
}

/**
 * Takes back what this version can read after all: a ledger that a newer version wrote, once the extension is up to
 * date again. Null where there is nothing to take.
 */
export function takeBack(stored: unknown, ledger: Ledger): { ledger: Ledger; aside: Put[] | null } | null {
  const puts = putsIn(stored);
  const readable = puts.filter(({ value }) => readLedger(value).trouble === null);
  if (readable.length === 0) return null;
  const left = puts.filter((put) => !readable.includes(put));
  const known = new Set(ledger.incidents.flatMap(({ seenIds }) => seenIds));
  const back = readable
    .flatMap(({ value }) => readLedger(value).ledger.incidents)
    .filter(({ seenIds }) => {
      const isNew = !seenIds.some((id) => known.has(id));
      for (const id of seenIds) known.add(id);
      return isNew;
    });
  // What was only good to know is not worth keeping apart from what has been raised since.
  return {
    ledger: { ...ledger, incidents: [...back, ...ledger.incidents] },
    aside: left.length > 0 ? left : null,
  };
}

function putsIn(stored: unknown): Put[] {
  return Array.isArray(stored) ? stored.filter(isPut) : [];
}

function isPut(value: unknown): value is Put {
  return typeof value === 'object' && value !== null && 'value' in value && 'at' in value;
}
