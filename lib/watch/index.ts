import type { PageState, Sighting } from '../atribu/sighting';
import { logOnce } from '../platform/log';
import { conversationOf } from '../surfaces/conversation';
import type { Surface } from '../surfaces/types';
import { createAge } from './age';
import { createCursor } from './cursor';
import type { Decode } from './finds';
import { lookOf } from './look';
import { each } from './nodes';
import { createOnce, keyOf } from './once';
import { createReader, isBlock, isWord, type Occasion } from './reader';
import type { sightingOf } from './sight';
import { createSleeper, type Timers } from './sleeper';
import { createTrees } from './trees';

export interface WatchOptions {
  surface: Surface;
  document: Document;
  decode: Decode;
  /** What a find is worth, which stands beside the decoder: it is seldom asked. */
  sightingOf: typeof sightingOf;
  /** The page's address now; client-side navigation changes it. */
  pageUrl: () => string;
  report: (sighting: Sighting) => void;
  /** Called at the start and whenever another conversation is on the page. */
  onConversation: (state: PageState) => void;
  /** When this page was opened, epoch ms. */
  openedAt: number;
  /** Ends everything. */
  signal: AbortSignal;
  timers?: Timers;
  /** Milliseconds on a clock that only runs forward. */
  uptime?: () => number;
  /** Told how many characters of the page were read, each time some are. */
  onRead?: (characters: number) => void;
}

export interface Watch {
  /** Reads the whole page anew, at once; for a person who asks. Returns how many different errors it shows. */
  scanNow(): number;
}

/** Elements that a look at the whole page takes in at most, the newest first. */
const MAX_PLACES = 20_000;
/** Every so many wakes in a row the whole page is looked at, on a large page more rarely. */
const ROUND_WAKES = 16;
const ROUND_SIZE = 60;
/** While the page changes, new trees are looked for in one such look of so many: every element has to be asked. */
const TREE_ROUNDS = 4;
/** So many times sooner when the place where to read on is gone. */
const LOST_SHARE = 8;

/**
 * Reads what the page shows of tool results, and reports every Atribu error once and every fresh success. Sleeps
 * while the page changes, rests without timers while it does not (reference/speed.md). Starts when the document has
 * been parsed; never throws.
 */
export function startWatch(options: WatchOptions): Watch {
  const { surface, document, pageUrl, report, onConversation, openedAt, signal } = options;
  if (signal.aborted) return { scanNow: () => 0 };

  let address = '';
  let conversation: string | null = null;
  let wakes = 0;
  let rounds = 0;
  let roundWakes = ROUND_WAKES;
  let isRoundDue = true;
  /** The page was at rest before this wake: what comes then may be a whole conversation. */
  let wasAtRest = true;
  /** The last wake read all there is. */
  let isWhole = false;
  let errors = new Set<string>();

  const view: (Window & { navigation?: EventTarget }) | null = document.defaultView;
  /** Tells of every new address, where the browser has it; elsewhere each wake asks. */
  const navigation = view?.navigation;
  const look = lookOf(surface, document);
  const uptime = options.uptime ?? (() => performance.now());
  const age = createAge({ document, user: look.user, openedAt, uptime });
  const isNew = createOnce();
  const cursor = createCursor(look);
  const reader = createReader(
    look,
    options.decode,
    (find) => {
      const known = { surface: surface.id, conversation };
      const sighting = options.sightingOf(find, look, known, age.isReplayed);
      if (!sighting) return;
      const { kind, evidence } = sighting;
      if (kind !== 'success' && evidence.context !== 'prose') errors.add(keyOf(sighting));
      if (isNew(sighting)) guarded(() => report(sighting));
    },
    options.onRead ?? (() => {}),
  );
  const sleeper = createSleeper({
    roots: () => trees.all(),
    stirred(records) {
      age.stirs();
      cursor.note(records);
    },
    wake: () => guarded(wake) ?? false,
    rest: () => guarded(rest) ?? false,
    flows: cursor.isGrowing,
    timers: options.timers ?? browserTimers,
  });
  const trees = createTrees(document, sleeper.observe, wakeForAll, signal);

  /** Reads on from the cursor, or the whole page where that is due. True when there is more than one wake may read. */
  function wake(): boolean {
    const isFirst = wasAtRest;
    wasAtRest = false;
    isWhole = false;
    wakes++;
    age.scan();
    if (!navigation) noticeAddress();
    const spots = isRoundDue || wakes >= roundWakes ? null : cursor.spots();
    if (spots) {
      const isMore = readSpots(spots, 'change');
      age.stirs();
      return isMore;
    }
    if (!isRoundDue && !isFirst && wakes < roundWakes / LOST_SHARE) return false;
    // For trees in what came after a rest the next one looks, which is soon.
    if ((isRoundDue || !isFirst) && ++rounds % TREE_ROUNDS === 0) findTrees();
    const isMore = readRound('round');
    isWhole = isFirst && !isMore;
    return isMore;
  }

  function rest(): boolean {
    age.scan();
    if (noticeAddress()) return true;
    const isMore = !findTrees() && isWhole ? settle() : readRound('rest');
    if (!isMore) {
      age.rests();
      cursor.rests();
    }
    wasAtRest = !isMore;
    return isMore;
  }

  /** Looks for new trees, and how large the page is. True when there are some. */
  function findTrees(): boolean {
    rounds = 0;
    const { size, isMore } = trees.refresh();
    roundWakes = Math.max(ROUND_WAKES, size / ROUND_SIZE);
    return isMore;
  }

  /** Where the last wake read all there is, what waits for the end of its text is all that is left to look at. */
  function settle(): boolean {
    reader.open();
    guarded(reader.settle);
    return reader.isSpent();
  }

  function readRound(occasion: Occasion): boolean {
    wakes = 0;
    cursor.reset();
    const spots: Element[] = [];
    for (const tree of trees.all()) each(tree, look.spot, (spot) => spots.push(spot));
    isRoundDue = false;
    return readSpots(spots, occasion);
  }

  /** Newest first, which is also the innermost first. True when this wake has read its fill. */
  function readSpots(spots: Iterable<Element>, occasion: Occasion): boolean {
    const places = new Set<Element>();
    for (const spot of spots) {
      if (isWord(spot)) continue;
      if (!isBlock(spot) && spot.matches(look.user)) age.sawTurn(spot);
      else places.add((spot.localName === 'code' && spot.closest('pre')) || spot);
    }
    reader.open();
    for (const place of [...places].slice(-MAX_PLACES).reverse()) {
      guarded(() => reader.read(place, occasion));
      if (!reader.isSpent()) continue;
      isRoundDue = true;
      return true;
    }
    return false;
  }

  /** True when another conversation is on the page since it was last asked. */
  function noticeAddress(): boolean {
    const before = address;
    address = pageUrl();
    if (address === before) return false;
    const from = conversation;
    conversation = conversationOf(surface, address);
    if (before && conversation === from) return false;
    age.navigated(from, conversation !== null && surface.hosts.length > 0);
    isRoundDue = true;
    onConversation({ surface: surface.id, conversation, host: new URL(address).host });
    return true;
  }

  function wakeForAll(): void {
    isRoundDue = true;
    sleeper.rouse();
  }

  const moved = () => {
    if (guarded(noticeAddress)) sleeper.rouse();
  };
  guarded(noticeAddress);
  view?.addEventListener('popstate', moved, { signal });
  navigation?.addEventListener('currententrychange', moved, { signal });
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', sleeper.rouse, { once: true, signal });
  } else sleeper.rouse();
  signal.addEventListener('abort', sleeper.stop, { once: true });

  return {
    scanNow() {
      if (signal.aborted) return 0;
      errors = new Set();
      reader.forget();
      guarded(() => {
        age.scan();
        noticeAddress();
        findTrees();
        if (readRound('rest')) sleeper.rouse();
      });
      return errors.size;
    },
  };
}

const browserTimers: Timers = {
  once: (run, ms) => setTimeout(run, ms),
  every: (run, ms) => setInterval(run, ms),
  stop: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Whatever the page is made of, nothing thrown gets out. */
function guarded<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    logOnce('watch', 'a part of this page could not be read.');
    return undefined;
  }
}
