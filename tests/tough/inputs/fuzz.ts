import { one } from './kinds';

/** Longest that the page may be held up, ms; and longest that an input may take, for each so many characters begun. */
const LONGEST_MS = 50;
const PER_CHARACTERS = 64 * 1024;
const LIMITS = [1, 5, 10, 25, LONGEST_MS];

export interface Failure {
  /** The input's own seed: `--only=` plays it again. */
  seed: number;
  what: string;
  ms?: number;
  held?: number;
}

export interface Outcome {
  count: number;
  failures: Failure[];
  cards: number;
  /** By the time that the page was held up. */
  slowest: { seed: number; ms: number };
  largest: number;
  /** Inputs by how long they held the page up at a time: up to 1, 5, 10, 25, 50 ms, and more. */
  spread: number[];
}

/**
 * Plays inputs one after the other. An input that took too long is played again, three times: it hangs only if each
 * of them took too long, because the machine may have been busy with other things.
 */
export async function fuzz(options: {
  seed: number;
  count: number;
  /** {@link LONGEST_MS} unless said otherwise. */
  longestMs?: number;
  progress?(done: number): void;
}): Promise<Outcome> {
  const { longestMs = LONGEST_MS } = options;
  const outcome: Outcome = {
    count: 0,
    failures: [],
    cards: 0,
    /** By the time that the page was held up. */
    slowest: { seed: 0, ms: 0 },
    largest: 0,
    spread: [0, 0, 0, 0, 0, 0],
  };
  for (let i = 0; i < options.count; i += 1) {
    const seed = (options.seed + i) >>> 0;
    try {
      const found = await one(seed);
      const limit = longestMs * Math.max(1, found.size / PER_CHARACTERS);
      let { ms, held } = found;
      for (let again = 0; again < 3 && (held > longestMs || ms > limit); again += 1) {
        const other = await one(seed);
        [ms, held] = [Math.min(ms, other.ms), Math.min(held, other.held)];
      }
      if (found.wrong) outcome.failures.push({ seed, what: found.wrong });
      if (held > longestMs || ms > limit) outcome.failures.push({ seed, what: 'slow', ms, held });
      if (held > outcome.slowest.ms) outcome.slowest = { seed, ms: held };
      const at = LIMITS.findIndex((limit) => held <= limit);
      const slot = at < 0 ? LIMITS.length : at;
      outcome.spread[slot] = (outcome.spread[slot] ?? 0) + 1;
      outcome.largest = Math.max(outcome.largest, found.size);
      outcome.cards += found.cards.length;
    } catch (error) {
      outcome.failures.push({ seed, what: `threw ${(error as Error).stack}` });
    }
    outcome.count += 1;
    // The page's timers run as well: what they hold would look like a leak.
    if (outcome.count % 100 === 0) await new Promise((done) => setImmediate(done));
    options.progress?.(outcome.count);
  }
  return outcome;
}
