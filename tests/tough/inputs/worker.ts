import { STALE_AFTER_MS } from '../../../lib/atribu/advisories';
import type { Sighting } from '../../../lib/atribu/sighting';
import { openDesk } from '../../../lib/incidents/desk';
import { emptyLedger, type Ledger } from '../../../lib/incidents/incident';
import { type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { readLedger, storable } from '../../../lib/incidents/ledger-schema';
import { createLimiter } from '../../../lib/incidents/limiter';
import { prune } from '../../../lib/incidents/prune';

/** The worker's desk over a ledger that lives in memory, and is stored and read as the real one. */
export function openWorker(now: () => number) {
  let ledger: Ledger = emptyLedger;
  let limiter = createLimiter();
  const keep = async (event?: LedgerEvent) => {
    if (event) ledger = prune(reduce(ledger, event), now());
    return { ok: true as const, ledger };
  };
  const desk = openDesk({
    store: { keep },
    limiter: { dropped: 0, admits: (tab, at) => limiter.admits(tab, at) },
    now,
    staleAfterMs: async () => STALE_AFTER_MS,
    forget: async () => {},
    erase: async () => {},
  });
  return {
    ledger: () => ledger,
    /** @param message as the browser hands it over: text and back */
    report: (sighting: Sighting | unknown, host: string) =>
      desk.report(JSON.parse(JSON.stringify({ sighting, documentId: 'd1' })), {
        kind: 'page',
        tabId: 1,
        frameId: 0,
        host,
      }),
    /** What is wrong with the ledger after it was stored and read. */
    trouble: () => readLedger(JSON.parse(JSON.stringify(storable(ledger)))).trouble,
    forget() {
      ledger = emptyLedger;
      limiter = createLimiter();
    },
  };
}
