import type { Incident } from './incident';
import { isAnonymous } from './kinds';

/** More failures of one kind than an assistant's retries make; the dedupe forgets the oldest beyond it. */
const MOST_IDS = 100;

/**
 * Two cards of one trouble as one: the older card's id, the newest call's facts, both counts. The result does not
 * depend on which of the two came first, so neither does it on which route told of them first.
 */
export function combine(a: Incident, b: Incident): Incident {
  const [first, second] = a.firstSeenAt <= b.firstSeenAt ? [a, b] : [b, a];
  const newest = newestOf(first, second);
  const provider = newest.provider ?? first.provider ?? second.provider;
  const connector = newest.connector ?? first.connector ?? second.connector;
  return {
    ...newest,
    id: first.id,
    certainty: first.certainty === 'certain' ? 'certain' : second.certainty,
    tools: union(first.tools, second.tools),
    ...(connector !== undefined && { connector }),
    ...(provider !== undefined && { provider }),
    firstSeenAt: first.firstSeenAt,
    lastSeenAt: Math.max(first.lastSeenAt, second.lastSeenAt),
    count: Math.max(1, callsOf(first) + callsOf(second)),
    seenIds: bounded(union(first.seenIds, second.seenIds)),
  };
}

/** A cut text without an id tells less than a whole one, whichever came later. */
function newestOf(first: Incident, second: Incident): Incident {
  if (isAnonymous(first) !== isAnonymous(second)) return isAnonymous(first) ? second : first;
  return second.failedAt >= first.failedAt ? second : first;
}

function callsOf(incident: Incident): number {
  return isAnonymous(incident) ? 0 : incident.count;
}

/** Adds ids to a card's, see {@link combine}. */
export function withId(incident: Incident, id: string): Incident {
  return { ...incident, seenIds: bounded(union(incident.seenIds, [id])) };
}

/** The first stays: it is the card's own id. */
function bounded(ids: string[]): string[] {
  return ids.length <= MOST_IDS ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MOST_IDS)];
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
