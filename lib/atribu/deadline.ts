import { CATALOGUE } from './catalogue';
import { isKnownCode } from './codes';
import type { Envelope } from './envelope-shape';
import { isPeriodCap } from './rate-limit';
import { boundRetryAfter } from './retry-after';

/** The burst is counted per minute (facts, section 4), so a burst is over after a minute at the latest. */
const BURST_WINDOW_S = 60;
/** "3+ consecutive failures in the last 30 minutes" (seed, write-back errors): the window ends by then. */
const CIRCUIT_WINDOW_S = 30 * 60;

/** When a retry makes sense; `estimate` marks an upper bound worked out here, not the server's word. */
export interface Deadline {
  /** Epoch ms, null where waiting changes nothing or nobody can tell. */
  readyAt: number | null;
  estimate: boolean;
}

/**
 * The moment from which a retry makes sense. `failedAt` is epoch ms. The server's `retry_after` is taken wherever a
 * retry can help at all: the code is retryable by the seed, or the envelope says so itself. Without it, a burst ends
 * within a minute and an open circuit within 30 minutes of the failure, both marked as estimates.
 */
export function deadlineOf(envelope: Envelope, failedAt: number): Deadline {
  const wait = secondsToWait(envelope);
  if (wait === undefined || !Number.isFinite(failedAt)) return { readyAt: null, estimate: false };
  return { readyAt: failedAt + wait.seconds * 1000, estimate: wait.estimate };
}

/** Seconds from the failure to the deadline, and whether they are an estimate; undefined where nothing is awaited. */
export function secondsToWait(envelope: Envelope): { seconds: number; estimate: boolean } | undefined {
  const stated = boundRetryAfter(envelope.retry_after);
  if (stated !== undefined) return waitingHelps(envelope) ? { seconds: stated, estimate: false } : undefined;
  if (envelope.retryable === false) return undefined;
  if (envelope.code === 'circuit_open') return { seconds: CIRCUIT_WINDOW_S, estimate: true };
  if (envelope.code === 'rate_limited' && !isPeriodCap(envelope))
    return { seconds: BURST_WINDOW_S, estimate: true };
  return undefined;
}

function waitingHelps({ code, retryable }: Envelope): boolean {
  if (isKnownCode(code)) return CATALOGUE[code].retryable || retryable === true;
  return retryable !== false;
}
