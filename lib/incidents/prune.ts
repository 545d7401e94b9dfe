import type { Incident, Ledger } from './incident';

/** Design: "kept at most 30 days and 500 incidents". */
export const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
export const MOST = 500;
/** A fifth of what browsers grant; only a page that makes up huge errors comes near. UTF-16 units of JSON. */
export const MOST_TEXT = 2_000_000;

/** Leaves out what is too old or too much. The same ledger comes back where that is nothing. */
export function prune(ledger: Ledger, now: number): Ledger {
  const { incidents } = ledger;
  let kept = incidents.filter(({ lastSeenAt }) => lastSeenAt > now - LONGEST_MS);
  kept = shed(kept, kept.length - MOST);
  while (kept.length > 1 && JSON.stringify(kept).length > MOST_TEXT) kept = shed(kept, tenth(kept));
  return kept.length === incidents.length ? ledger : { incidents: kept };
}

/** Makes room in a storage that refuses to take more; null where there is nothing left to give up. */
export function makeRoom(ledger: Ledger): Ledger | null {
  if (ledger.incidents.length <= 1) return null;
  return { incidents: shed(ledger.incidents, tenth(ledger.incidents)) };
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
