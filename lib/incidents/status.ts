import type { Incident, Status } from './incident';

/**
 * An incident's status at a moment (epoch ms), from its deadline and the clock alone: nothing has to happen at the
 * deadline, so a sleeping or killed worker cannot be late. A replayed error never waits and is never ready.
 */
export function statusAt({ closed, origin, readyAt }: Incident, now: number): Status {
  if (closed) return closed.as;
  if (readyAt === null || origin === 'replayed') return 'open';
  return readyAt > now ? 'waiting' : 'ready';
}
