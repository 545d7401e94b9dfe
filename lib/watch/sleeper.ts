/** Timers, so that tests can hold them. `start` returns what `stop` takes. */
export interface Timers {
  start(run: () => void, ms: number): unknown;
  stop(timer: unknown): void;
}

export interface SleeperOptions {
  /** The trees to observe. */
  roots(): Iterable<Node>;
  /** The first changes after a sleep, or after a rest. They say where to look; the rest goes unseen. */
  stirred(records: readonly MutationRecord[]): void;
  /** Time to read on. Returns true when there is more to read at once. */
  wake(): boolean;
  /** Nothing has changed for a while. Returns true when there is more to read. */
  rest(): boolean;
  timers: Timers;
}

export interface Sleeper {
  /** Wakes soon, whether anything changes or not. */
  rouse(): void;
  /** Observes a tree found meanwhile, where this is observing. */
  observe(root: Node): void;
  stop(): void;
}

/** From the first change after a rest to the wake. */
const SLEEP_MS = 250;
/** From one wake to the next. Longer, because a change comes anywhere in it, not at its beginning. */
const TICK_MS = 300;
/** So many ticks without a change, and the page is at rest. */
const REST_TICKS = 3;
/** While the page goes on changing, one wake of so many arms the observer again. */
const FLOW_WAKES = 4;
const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['data-result'],
};

/**
 * Sleeps through changes instead of watching them (reference/speed.md): the first one disconnects the observer, a
 * timer wakes and everything since is read at once. While changes go on, few wakes arm the observer again:
 * to be armed and to be called is half of what a wake costs. The timer is never moved: to do so costs as much as a wake. A
 * page at rest has an armed observer and no timer.
 */
export function createSleeper({ roots, stirred, wake, rest, timers }: SleeperOptions): Sleeper {
  let timer: unknown = null;
  let observing = false;
  let stopped = false;
  let quietTicks = 0;
  let wakes = 0;

  const observer = new MutationObserver((records) => {
    if (!observing) return;
    disarm();
    stirred(records);
    if (timer === null) schedule(SLEEP_MS);
  });

  const schedule = (ms: number) => {
    if (!stopped) timer = timers.start(tick, ms);
  };
  const arm = () => {
    if (stopped) return;
    observing = true;
    for (const root of roots()) observer.observe(root, CHANGES);
  };
  const disarm = () => {
    observing = false;
    observer.disconnect();
  };
  const tick = () => {
    timer = null;
    if (!observing) return read();
    wakes = 0;
    quietTicks++;
    if (quietTicks < REST_TICKS) return schedule(TICK_MS);
    quietTicks = 0;
    if (!rest()) return;
    disarm();
    schedule(SLEEP_MS);
  };
  const read = () => {
    quietTicks = 0;
    wakes++;
    const isFlow = wakes > 2 && wakes % FLOW_WAKES > 0;
    if (!wake() && !isFlow) arm();
    schedule(TICK_MS);
  };

  return {
    rouse() {
      if (stopped || (!observing && timer !== null)) return;
      if (timer !== null) timers.stop(timer);
      disarm();
      schedule(SLEEP_MS);
    },
    observe(root) {
      if (observing) observer.observe(root, CHANGES);
    },
    stop() {
      stopped = true;
      disarm();
      if (timer !== null) timers.stop(timer);
      timer = null;
    },
  };
}
