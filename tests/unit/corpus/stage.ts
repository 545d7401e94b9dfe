import { STALE_AFTER_MS } from '../../../lib/atribu/advisories';
import type { Sighting } from '../../../lib/atribu/sighting';
import { decodeShown } from '../../../lib/decode';
import { openDesk } from '../../../lib/incidents/desk';
import { emptyLedger, type Incident, type Ledger } from '../../../lib/incidents/incident';
import { type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { createLimiter } from '../../../lib/incidents/limiter';
import { conversationOf, surfaceFor } from '../../../lib/surfaces';
import type { Surface } from '../../../lib/surfaces/types';
import { wireFor } from '../../../lib/surfaces/wires';
import { startTap } from '../../../lib/tap';
import { openTapSide, openWatchSide } from '../../../lib/tap/bridge';
import { readFindings } from '../../../lib/tap/findings';
import { joinWays, shownBy } from '../../../lib/tap/findings/both-ways';
import { withoutOwnWords } from '../../../lib/tap/findings/said';
import { startWatch } from '../../../lib/watch';
import { sightingOf } from '../../../lib/watch/sight';
import { newKit } from '../../fixtures/surfaces/kit';
import type { Case, Corpus, Kit } from '../../fixtures/surfaces/types';
import { FakeEventSource, FakeSocket, FakeXhr } from '../tap/sockets';
import { Time } from '../watch/page';
import { hear, show } from './acts';
import { page } from './browser';

/** What came of a case. */
export interface Seen {
  cards: readonly Incident[];
  sightings: readonly Sighting[];
  /** What the page turned out to be, and where it ended up. */
  surface: Surface;
  address: string;
}

/** Where a stage cuts: the pieces of a body as the network has them, and of a text as the app has them. */
export interface Cuts {
  bytes(bytes: Uint8Array): Uint8Array[];
  text?: Kit['cut'];
  /** Leaves the page itself unwatched, for what is played a thousand times. */
  unwatched?: true;
}

/** Longer than the watch takes to come to rest. */
const SETTLED_MS = 6_000;
const STEP_MS = 20;

/** A page as a person would have it: tap and watch on the same document, and the worker's desk behind them. */
export async function play(
  corpus: Corpus,
  { steps, path }: Case,
  cuts: Cuts,
  given?: Surface,
): Promise<Seen> {
  const openedAt = Date.now();
  const kit = newKit(cuts.text);
  let address = new URL(path?.(kit) ?? corpus.path(kit.conversation), `https://${corpus.host}`).href;
  const location = () => new URL(address);
  const surface = () => given ?? surfaceFor(location(), page);
  const signals = new AbortController();
  const { signal } = signals;
  const time = new Time();
  const sightings: Sighting[] = [];
  const behind = worker(location().host);
  const ways = joinWays((sighting) => {
    sightings.push(sighting);
    behind.report(sighting);
  });

  page.body.innerHTML = corpus.shell ?? '';
  const later = (task: () => void, afterMs: number) => {
    const timer = time.once(task, afterMs);
    return () => time.stop(timer);
  };
  const bridge = new EventTarget();
  openWatchSide({
    target: bridge,
    take: readFindings({
      surface,
      pageUrl: () => address,
      report: withoutOwnWords({ document: page, surface, report: ways.wire, signal, later }),
    }),
    signal,
  });
  startTap({
    surface: given ?? wireFor(location()),
    report: openTapSide({ target: bridge, signal }),
    signal,
    globals: Object.assign(Object.create(globalThis), {
      XMLHttpRequest: FakeXhr,
      WebSocket: FakeSocket,
      EventSource: FakeEventSource,
    }),
  });

  const watch = () =>
    startWatch({
      // Before anything is drawn.
      surface: given ?? surfaceFor(location()),
      document: page,
      decode: decodeShown,
      sightingOf,
      pageUrl: () => address,
      report: (sighting) => ways.shown(shownBy(surface(), conversationOf(surface(), address), sighting)),
      onConversation: () => {},
      openedAt,
      signal,
      timers: time,
      uptime: () => time.at,
    });

  const [first, ...rest] = steps(kit);
  if (first && 'show' in first) page.body.innerHTML = first.show;
  if (!cuts.unwatched) watch();
  for (const step of first && 'show' in first ? rest : [first, ...rest]) {
    if (!step) continue;
    if ('hear' in step) await hear(step.hear, address, cuts.bytes);
    else if ('go' in step) address = new URL(step.go, address).href;
    else if ('wait' in step) await time.pass(step.wait);
    else await show(step, time);
    await time.pass(STEP_MS);
  }
  await time.pass(SETTLED_MS);
  signals.abort();
  await behind.done();
  return { cards: behind.cards(), sightings, surface: surface(), address };
}

/** The worker's desk over a ledger in memory. */
function worker(host: string) {
  let ledger: Ledger = emptyLedger;
  const waiting: Promise<unknown>[] = [];
  const keep = async (event?: LedgerEvent) => {
    if (event) ledger = reduce(ledger, event);
    return { ok: true as const, ledger };
  };
  const desk = openDesk({
    store: { keep },
    limiter: createLimiter(),
    now: () => Date.now(),
    staleAfterMs: async () => STALE_AFTER_MS,
    forget: async () => undefined,
    erase: async () => undefined,
  });
  return {
    report(sighting: Sighting) {
      // As the browser hands it over.
      const data = JSON.parse(JSON.stringify({ sighting, documentId: 'd1' }));
      waiting.push(desk.report(data, { kind: 'page', tabId: 1, frameId: 0, host }));
    },
    done: () => Promise.all(waiting),
    cards: () => ledger.incidents,
  };
}
