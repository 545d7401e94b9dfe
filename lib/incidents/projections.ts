import { type Advisory, isOver } from './advisory';
import type { Incident } from './incident';
import { type Chat, isSameChat } from './kinds';

export { isSameChat } from './kinds';

/** Number for the toolbar button over a chat: what is open, live and certainly Atribu's there. */
export function countFor(incidents: readonly Incident[], chat: Chat): number {
  return incidents.filter(
    (incident) =>
      !incident.closed &&
      incident.origin === 'live' &&
      incident.certainty === 'certain' &&
      isSameChat(incident, chat),
  ).length;
}

/** The next moment at which something that waits becomes ready; epoch ms, null where nothing waits. */
export function nextReadyAt(incidents: readonly Incident[], now: number): number | null {
  let next: number | null = null;
  for (const { closed, origin, readyAt } of incidents) {
    if (closed || origin !== 'live' || readyAt === null || readyAt <= now) continue;
    if (next === null || readyAt < next) next = readyAt;
  }
  return next;
}

/** What there is to know about a chat at a moment (epoch ms), oldest first: neither over nor put away. */
export function advisoriesFor(advisories: readonly Advisory[], chat: Chat, now: number): Advisory[] {
  return advisories.filter(
    (advisory) => advisory.dismissedAt === undefined && !isOver(advisory, now) && isSameChat(advisory, chat),
  );
}
