import type { Incident, Ledger } from './incident';

/** Design: "kept at most 30 days and 500 incidents". */
export const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
export const MOST = 500;
export const MOST_ADVISORIES = 200;
/** A fifth of what browsers grant; only a page that makes up huge errors comes near. UTF-16 units of JSON. */
export const MOST_TEXT = 2_000_000;

/**
 * Leaves out what is too old or too much. The same ledger comes back where that is nothing.
 * @param keptForMs how long the person wants errors kept; never more than 30 days
 */
export function prune(ledger: Ledger, now: number, keptForMs = LONGEST_MS): Ledger {
  const since = now - Math.min(keptForMs, LONGEST_MS);
  const { incidents } = ledger;
  let kept = incidents.filter(({ lastSeenAt }) => lastSeenAt > since);
  kept = shed(kept, kept.length - MOST);
  while (kept.length > 1 && JSON.stringify(kept).length > MOST_TEXT) kept = shed(kept, tenth(kept));
  const advisories = newest(ledger.advisories, since);
  const facts = ledger.facts && ledger.facts.saidAt > since ? ledger.facts : null;
  const isSame =
    kept.length === incidents.length && advisories === ledger.advisories && facts === ledger.facts;
  return isSame ? ledger : { incidents: kept, advisories, facts };
}

/** What was raised lately, as much as a person could ever want to look at; the same list where that is all. */
function newest(advisories: Ledger['advisories'], since: number): Ledger['advisories'] {
  const lately = advisories.filter(({ lastSeenAt }) => lastSeenAt > since);
  const order = lately.toSorted((a, b) => b.lastSeenAt - a.lastSeenAt).slice(0, MOST_ADVISORIES);
  const kept = new Set(order);
  return kept.size === advisories.length ? advisories : advisories.filter((advisory) => kept.has(advisory));
}

/** Makes room in a storage that refuses to take more; null where there is nothing left to give up. */
export function makeRoom(ledger: Ledger): Ledger | null {
  // Nobody misses what was only good to know.
  if (ledger.advisories.length > 0) return { ...ledger, advisories: [] };
  if (ledger.incidents.length <= 1) return null;
  return { ...ledger, incidents: shed(ledger.incidents, tenth(ledger.incidents)) };
}

function tenth({ length }: readonly Incident[]): number {
  return Math.ceil(length / 10);
}

/** Leaves out the `count` least missed: closed ones, then old chats' ones, each oldest first. */
function shed(incidents: readonly Incident[], count: number): Incident[] {
  if (count <= 0) return [...incidents];
  const crowd = new Map<string, number>();
  for (const { host } of incidents) crowd.set(host, (crowd.get(host) ?? 0) + 1);
  const missed = ({ closed, origin, host }: Incident) =>
    // One page that makes up errors must not push out those of honest ones: the most crowded host goes first.
    closed ? 0 : origin === 'replayed' ? 1 : 2 + 1 / (crowd.get(host) ?? 1);
  const order = [...incidents].sort((a, b) => missed(a) - missed(b) || a.lastSeenAt - b.lastSeenAt);
  const gone = new Set(order.slice(0, count));
  return incidents.filter((incident) => !gone.has(incident));
}
