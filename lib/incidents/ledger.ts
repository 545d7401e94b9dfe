import type { Envelope } from '../atribu/envelope';
import type { Evidence } from '../atribu/sighting';
import { adopt, type Naming } from './adopt';
import { adoptAdvisories } from './adopt-advisories';
import { type Advisories, advise, dismissAdvisory } from './advise';
import { firstIncident, type Source } from './failure';
import { fold, replace, settle } from './fold';
import { type Cards, type Certainty, emptyLedger, type Incident, type Ledger } from './incident';
import { learnFacts } from './learn-facts';
import { resolve, type Success } from './resolve';

export { emptyLedger } from './incident';

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
  | { type: 'advisory.dismissed'; at: number; id: string }
  /** The person wants everything forgotten that came from pages. */
  | { type: 'history.cleared' }
  /** A new browser session has begun: tab ids mean other tabs now. */
  | { type: 'tabs.forgotten' };

type Happening = Exclude<LedgerEvent, { type: 'history.cleared' }>;

/** The ledger after an event. Pure; the same reference comes back where nothing changed. */
export function reduce(ledger: Ledger, event: LedgerEvent): Ledger {
  if (event.type === 'history.cleared') return emptyLedger;
  const { incidents } = reduceCards(ledger, event);
  const advisories = reduceAdvisories(ledger.advisories, event);
  const facts =
    event.type === 'call.succeeded' ? learnFacts(ledger.facts, event.success, event.at) : ledger.facts;
  const isSame = incidents === ledger.incidents && advisories === ledger.advisories && facts === ledger.facts;
  return isSame ? ledger : { incidents, advisories, facts };
}

function reduceCards(ledger: Cards, event: Happening): Cards {
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
      return { incidents: withoutTabs(ledger.incidents) };
    case 'advisory.dismissed':
      return ledger;
  }
}

function reduceAdvisories(advisories: Advisories, event: Happening): Advisories {
  switch (event.type) {
    case 'call.succeeded':
      return advise(advisories, event.success, event.at);
    case 'page.named':
      return adoptAdvisories(advisories, event.page, event.at);
    case 'advisory.dismissed':
      return dismissAdvisory(advisories, event.id, event.at);
    case 'tabs.forgotten':
      return withoutTabs(advisories);
    default:
      return advisories;
  }
}

function dismiss(ledger: Cards, id: string, at: number): Cards {
  const card = find(ledger, id);
  return card && !card.closed ? replace(ledger, card, { ...card, closed: { as: 'dismissed', at } }) : ledger;
}

function restore(ledger: Cards, id: string): Cards {
  const card = find(ledger, id);
  if (!card?.closed) return ledger;
  const { closed: _, ...open } = card;
  return settle(ledger, open);
}

function withoutTabs<T extends { tabId: number | null; documentId: string | null }>(
  seen: readonly T[],
): readonly T[] {
  if (seen.every(({ tabId, documentId }) => tabId === null && documentId === null)) return seen;
  return seen.map((each) => ({ ...each, tabId: null, documentId: null }));
}

/** By the card's id, or by any in it: the card may have merged into another since the person saw it. */
function find({ incidents }: Cards, id: string): Incident | undefined {
  return incidents.find((card) => card.id === id) ?? incidents.find(({ seenIds }) => seenIds.includes(id));
}
