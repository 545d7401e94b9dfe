import type { Envelope } from '../atribu/envelope';
import type { CallScope } from '../atribu/sighting';
import type { Advisory } from './advisory';
import type { Facts } from './facts';

export type Certainty = 'certain' | 'likely';
export type Origin = 'live' | 'replayed';
/** Shown status. 'waiting' and 'ready' are derived from the deadline and the clock, see status.ts. */
export type Status = 'open' | 'waiting' | 'ready' | 'resolved' | 'dismissed';

/** A failed Atribu call, or several of one kind folded together. Times are epoch ms. */
export interface Incident {
  /** Stable id of the card: the first request id, else a fingerprint. */
  id: string;
  certainty: Certainty;
  origin: Origin;
  surface: string;
  conversation: string | null;
  /** The tab it was seen in, for the jump back. Tab ids end with the browser session. */
  tabId: number | null;
  /** Which load of the page it was seen in, until a browser restart. */
  documentId: string | null;
  /** Host (and port) of the page, by the browser's word. */
  host: string;
  /** The newest envelope, or the stand-in for one that the chat app hid (atribu/hidden.ts). */
  envelope: Envelope;
  /** The newest call's tool, and every tool folded into this card. */
  tool?: string;
  tools: string[];
  connector?: string;
  scope?: CallScope;
  /** The integration that it is about, where the error tells: cards of two integrations stay apart. */
  provider?: string;
  /** When the newest call failed, by the server's own clock where it can be trusted. */
  failedAt: number;
  firstSeenAt: number;
  lastSeenAt: number;
  /** How many failures are folded in: request ids, or 1 while only cut texts without one were seen. */
  count: number;
  /** Request ids and fingerprints folded in, the card's own id first, newest last, bounded: the dedupe. */
  seenIds: string[];
  /** When a retry makes sense; null where waiting changes nothing, or for a replayed error. */
  readyAt: number | null;
  /** The deadline is an upper bound that the extension worked out, not the server's word. */
  readyAtIsEstimate: boolean;
  /** What the person or a later success decided; absent while open. */
  closed?: { as: 'resolved' | 'dismissed'; at: number };
}

/** Every incident that is kept, oldest first. */
export interface Cards {
  readonly incidents: readonly Incident[];
}

/** All that is kept. Never changed in place. */
export interface Ledger extends Cards {
  /** Oldest first; also those that are over or were put away, which keeps them away. */
  readonly advisories: readonly Advisory[];
  /** What the last `whoami` said; null before there was any. */
  readonly facts: Facts | null;
}

export const emptyLedger: Ledger = { incidents: [], advisories: [], facts: null };
