/** Timers, so that tests can hold them. Both return what `stop` takes. */
export interface Timers {
  once(run: () => void, ms: number): unknown;
  every(run: () => void, ms: number): unknown;
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
  /** True when the last wake saw the page grow where it reads. */
  flows(): boolean;
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
const FLOW_WAKES = 8;
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
export function createSleeper({ roots, stirred, wake, rest, flows, timers }: SleeperOptions): Sleeper {
  let timer: unknown = null;
  let ticking = false;
  let observing = false;
  let stopped = false;
  let quietTicks = 0;
  let wakes = 0;

  const observer = new MutationObserver((records) => {
    if (!observing) return;
    disarm();
    stirred(records);
    if (timer === null) sleep();
  });

  const halt = () => {
    if (timer !== null) timers.stop(timer);
    timer = null;
    ticking = false;
  };
  const sleep = () => {
    halt();
    if (!stopped) timer = timers.once(tick, SLEEP_MS);
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
    if (!ticking) {
      ticking = true;
      timer = timers.every(tick, TICK_MS);
    }
    if (!observing) {
      quietTicks = 0;
      wakes++;
      if (!wake() && !(wakes > 2 && wakes % FLOW_WAKES > 0 && flows())) arm();
      return;
    }
    wakes = 0;
    quietTicks++;
    if (quietTicks < REST_TICKS) return;
    quietTicks = 0;
    halt();
    if (!rest()) return;
    disarm();
    sleep();
  };

  return {
    rouse() {
      if (stopped || (!observing && timer !== null)) return;
      disarm();
      sleep();
    },
    observe(root) {
      if (observing) observer.observe(root, CHANGES);
    },
    stop() {
      stopped = true;
      disarm();
      halt();
    },
  };
}
