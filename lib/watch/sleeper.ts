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

const SLEEP_MS = 250;
const REST_MS = 1_000;
const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['data-result'],
};

/**
 * Sleeps through changes instead of watching them (reference/speed.md): the first one disconnects the observer, a
 * timer wakes and everything since is read at once. A page at rest has an armed observer and no timer.
 */
export function createSleeper({ roots, stirred, wake, rest, timers }: SleeperOptions): Sleeper {
  let timer: unknown = null;
  let observing = false;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    if (!observing) return;
    sleep();
    stirred(records);
  });

  const schedule = (run: () => void, ms: number) => {
    if (timer !== null) timers.stop(timer);
    timer = timers.start(() => {
      timer = null;
      run();
    }, ms);
  };
  const sleep = () => {
    if (stopped) return;
    observer.disconnect();
    observing = false;
    schedule(() => (wake() ? sleep() : arm()), SLEEP_MS);
  };
  const arm = () => {
    if (stopped) return;
    observing = true;
    for (const root of roots()) observer.observe(root, CHANGES);
    schedule(() => {
      if (rest()) sleep();
    }, REST_MS);
  };

  return {
    rouse() {
      if (observing || timer === null) sleep();
    },
    observe(root) {
      if (observing) observer.observe(root, CHANGES);
    },
    stop() {
      stopped = true;
      observing = false;
      observer.disconnect();
      if (timer !== null) timers.stop(timer);
      timer = null;
    },
  };
}
