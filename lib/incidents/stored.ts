import { ledgerIn } from '../platform/ledger-slot';
import { readEverything } from '../platform/storage';

/** What is kept in the browser right now, in numbers. */
export interface Stored {
  /** Of all of it, as JSON in UTF-8. */
  bytes: number;
  incidents: number;
  advisories: number;
  /** What `whoami` told, counted by what it says. */
  facts: number;
  /** Workspaces and profiles chosen lately. */
  choices: number;
  sites: number;
  /** Settings that were changed from how they are at first, or were once. */
  settings: number;
  /** Pieces that could not be read and were put aside. */
  aside: number;
}

/**
 * Counts what is stored, broken or not: whatever the ledger's schema would say of it, it is there. Null where the
 * storage cannot be read.
 */
export async function readStored(): Promise<Stored | null> {
  try {
    const all = await readEverything();
    const ledger = fieldsOf(ledgerIn(all));
    const { saidAt: _, ...facts } = fieldsOf(ledger.facts);
    return {
      bytes: new TextEncoder().encode(JSON.stringify(all)).length,
      incidents: lengthOf(ledger.incidents),
      advisories: lengthOf(ledger.advisories),
      facts: Object.keys(facts).length,
      choices: Object.values(fieldsOf(all.choices)).reduce<number>((sum, ids) => sum + lengthOf(ids), 0),
      sites: lengthOf(all.sites),
      settings: Object.keys(fieldsOf(all.settings)).length,
      aside: lengthOf(all['ledger.aside']),
    };
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
