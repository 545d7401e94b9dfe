import { now } from '../../lib/platform/clock';

/** Clocks are put right by a little all the time; more than this was somebody, or a wrong time zone mended. */
const TOLERANCE_MS = 2_000;

/** The latest reading, and by how much the clock went back at its last jump. */
let latest = 0;
let lastJumpMs = 0;
/** By how much the time of what was seen before a jump is ahead of the clock, by the incident's id. */
const ahead = new Map<string, number>();

/** Reads the clock, and notices when it was set back. */
export function readClock(): number {
  const at = now();
  if (at < latest - TOLERANCE_MS) lastJumpMs = latest - at;
  latest = at;
  return at;
}

/**
 * By how much an incident's times are ahead of the clock (ms), because it was set back since they were written: what
 * was seen cannot have been seen in the future. 0 in all other times. How long ago it was is known where the panel
 * was open at the jump; otherwise it counts from the moment at which it was seen last.
 */
export function aheadBy(id: string, lastSeenAt: number, at: number): number {
  if (at >= lastSeenAt - TOLERANCE_MS) {
    ahead.delete(id);
    return 0;
  }
  const known = ahead.get(id) ?? Math.max(lastJumpMs, lastSeenAt - at);
  ahead.set(id, known);
  return known;
}
