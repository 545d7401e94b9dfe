import type { Envelope } from '../atribu/envelope';
import type { Evidence } from '../atribu/sighting';
import { adopt, type Naming } from './adopt';
import { firstIncident, type Source } from './failure';
import { fold, replace, settle } from './fold';
import type { Certainty, Incident, Ledger } from './incident';
import { resolve, type Success } from './resolve';

export const emptyLedger: Ledger = { incidents: [] };

/** Everything that can happen to the ledger. `at` is the worker's clock, epoch ms. */
export type LedgerEvent =
  | {
      type: 'call.failed';
      at: number;
      envelope: Envelope;
      evidence: Evidence;
      certainty: Certainty;
      source: Source;
    }
  | { type: 'call.succeeded'; at: number; success: Success }
  | { type: 'page.named'; at: number; page: Naming }
  | { type: 'incident.dismissed'; at: number; id: string }
  | { type: 'incident.restored'; id: string }
  /** A new browser session has begun: tab ids mean other tabs now. */
  | { type: 'tabs.forgotten' };

/** The ledger after an event. Pure; the same reference comes back where nothing changed. */
export function reduce(ledger: Ledger, event: LedgerEvent): Ledger {
  switch (event.type) {
    case 'call.failed': {
      const { envelope, evidence, certainty, source, at } = event;
      return fold(ledger, firstIncident(envelope, evidence, certainty, source, at));
    }
    case 'call.succeeded':
      return resolve(ledger, event.success, event.at);
    case 'page.named':
      return adopt(ledger, event.page, event.at);
    case 'incident.dismissed':
      return dismiss(ledger, event.id, event.at);
    case 'incident.restored':
      return restore(ledger, event.id);
    case 'tabs.forgotten':
      return forgetTabs(ledger);
  }
}

function dismiss(ledger: Ledger, id: string, at: number): Ledger {
  const card = find(ledger, id);
  return card && !card.closed ? replace(ledger, card, { ...card, closed: { as: 'dismissed', at } }) : ledger;
}

function restore(ledger: Ledger, id: string): Ledger {
  const card = find(ledger, id);
  if (!card?.closed) return ledger;
  const { closed: _, ...open } = card;
  return settle(ledger, open);
}

function forgetTabs(ledger: Ledger): Ledger {
  if (ledger.incidents.every(({ tabId, documentId }) => tabId === null && documentId === null)) return ledger;
  return { incidents: ledger.incidents.map((card) => ({ ...card, tabId: null, documentId: null })) };
}

/** By the card's id, or by any in it: the card may have merged into another since the person saw it. */
function find({ incidents }: Ledger, id: string): Incident | undefined {
  return incidents.find((card) => card.id === id) ?? incidents.find(({ seenIds }) => seenIds.includes(id));
}
