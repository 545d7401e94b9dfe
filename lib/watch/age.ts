import { requestTime } from '../atribu/request-id';
import { POSITION_FOLLOWING } from './nodes';
import { parentOf } from './place';

const SETTLED_MS = 3_000;
/** How long a conversation with an id, but without any turn in sight, is thought to be loading. */
const LOADED_MS = 10_000;
/** A local clock may be wrong by this much before an error is taken for an old one. */
const CLOCK_ERROR_MS = 15 * 60_000;
const LONGEST_VISIT_MS = 90 * 24 * 3_600_000;

export interface Age {
  /**
   * Another conversation is on the page from now on, or the same one got its id.
   * @param loads true where the new one is known to have turns, which may be slow to come
   */
  navigated(from: string | null, loads: boolean): void;
  /** A scan begins. `late`: what it may find came up after the page had been at rest, or long after navigation. */
  scan(): void;
  /** The page changes; what came before may be history, what comes now need not be. */
  stirs(): void;
  /** A scan has read what the page shows at rest. */
  rests(): void;
  sawTurn(turn: Element): void;
  /** True when what was found is an old conversation's. */
  isReplayed(el: Element, requestId: string | undefined): boolean;
}

interface AgeOptions {
  document: Document;
  /** Selector of the person's turns. */
  user: string;
  /** When this page was opened, epoch ms. */
  openedAt: number;
  /** Milliseconds on a clock that only runs forward. */
  uptime: () => number;
}

/**
 * Tells live errors from replayed ones (design, "Live or replayed"). The request id's own time decides where it lies
 * clearly after or before the page was opened. Else the structure does: what stands there when a conversation has
 * settled is old, and so is what a turn of the person's follows (a virtualised list mounts old rows again), or what
 * came in one go with several of them (history that loaded late).
 */
export function createAge({ document, user, openedAt, uptime }: AgeOptions): Age {
  let scans = 0;
  let settled = false;
  let since = uptime();
  let loading = false;
  let lastTurn: Element | null = null;
  let kept: Element | null = null;
  let turnsOfScan = 0;
  let newest: Element | null | undefined;
  const seenIn = new WeakMap<Element, number>();

  const unsettle = (isLoading: boolean) => {
    settled = false;
    since = uptime();
    loading = isLoading;
    lastTurn = null;
    kept = null;
  };

  /** Nothing changes while a scan lasts, so the page is asked once. */
  const newestTurn = (): Element | null => {
    if (newest === undefined) newest = Array.from(document.querySelectorAll(user)).at(-1) ?? null;
    return newest;
  };

  return {
    navigated(from, loads) {
      // A new chat that was saved gets an id, and its turns stay.
      kept = from === null && lastTurn?.isConnected ? lastTurn : null;
      if (!kept) unsettle(loads);
    },
    scan() {
      scans++;
      turnsOfScan = 0;
      newest = undefined;
      if (kept && !kept.isConnected) unsettle(true);
    },
    stirs() {
      if (!settled && uptime() - since >= (loading ? LOADED_MS : SETTLED_MS)) settled = true;
    },
    rests() {
      if (!loading) settled = true;
      if (settled) kept = null;
    },
    sawTurn(turn) {
      if (seenIn.has(turn) || turn.parentElement?.closest(user)) return;
      seenIn.set(turn, scans);
      turnsOfScan++;
      loading = false;
      const isNewest = !lastTurn?.isConnected || follows(turn, lastTurn);
      // Written while the conversation was still settling.
      if (lastTurn?.isConnected && isNewest && seenIn.get(lastTurn) !== scans) settled = true;
      if (isNewest) lastTurn = turn;
    },
    isReplayed(el, requestId) {
      const at = requestId === undefined ? null : requestTime(requestId);
      if (at !== null && at >= openedAt && at < openedAt + LONGEST_VISIT_MS) return false;
      if (at !== null && at < openedAt - CLOCK_ERROR_MS) return true;
      if (!settled) return true;
      const last = newestTurn();
      if (!last) return false;
      return follows(last, hostOf(el, document)) || (turnsOfScan > 1 && seenIn.get(last) === scans);
    },
  };
}

/** The element of the document that a node in a shadow root or a frame stands in. */
function hostOf(el: Element, document: Document): Element {
  let host = el;
  while (!document.contains(host)) {
    const up = parentOf(host);
    if (!up) break;
    host = up;
  }
  return host;
}

function follows(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & POSITION_FOLLOWING) !== 0;
}
