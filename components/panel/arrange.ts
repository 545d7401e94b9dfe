import type { Incident } from '../../lib/incidents/incident';
import { isSameChat } from '../../lib/incidents/projections';
import type { ActivePage } from '../../lib/platform/active-page';
import { type Mute, mutesOf } from '../../lib/platform/settings';

/** The panel's sections, each with the newest first. */
export interface Arrangement {
  /** Open, live, in the chat beside the panel. */
  here: Incident[];
  /** Open, shown again by reopening the chat beside the panel. */
  earlier: Incident[];
  /** Open in other chats: live ones first, then those from reopened chats. */
  elsewhere: Incident[];
  /** Open, but of a kind or a site that the person wants to hear nothing of for now, in whatever chat. */
  muted: Incident[];
  /** Settled or dismissed, in whatever chat. */
  done: Incident[];
}

/**
 * Sorts the ledger into sections for the chat beside the panel; without one, everything open is elsewhere.
 * @param mutes those that stand now
 */
export function arrange(
  incidents: readonly Incident[],
  page: ActivePage | null,
  mutes: readonly Mute[] = [],
): Arrangement {
  const sections: Arrangement = { here: [], earlier: [], elsewhere: [], muted: [], done: [] };
  for (const incident of [...incidents].sort((a, b) => b.failedAt - a.failedAt)) {
    if (incident.closed) sections.done.push(incident);
    else if (quietenedBy(incident, mutes).length > 0) sections.muted.push(incident);
    else if (page === null || !isSameChat(incident, page)) sections.elsewhere.push(incident);
    else sections[incident.origin === 'live' ? 'here' : 'earlier'].push(incident);
  }
  sections.elsewhere.sort((a, b) => Number(a.origin === 'replayed') - Number(b.origin === 'replayed'));
  return sections;
}

/**
 * The mutes that put a card out of the way. One of everything does not: it is about signs outside, and who opens the
 * panel by hand wants to see what there is.
 */
export function quietenedBy({ envelope, host }: Incident, mutes: readonly Mute[]): Mute[] {
  return mutesOf(mutes, { code: envelope.code, host }).filter(({ of }) => of !== 'all');
}

/**
 * The same sections with the cards of this chat where they stood, for as long as somebody is at them: what is new
 * comes on top, what failed again keeps its place, and what works again stays until nobody looks. What the person
 * dismissed or muted goes at once.
 */
export function hold(before: Arrangement, after: Arrangement): Arrangement {
  const now = new Map([...after.here, ...after.done.filter(isResolved)].map((card) => [card.id, card]));
  const stood = before.here.flatMap(({ id }) => now.get(id) ?? []);
  const standing = new Set(stood.map(({ id }) => id));
  return {
    ...after,
    here: [...after.here.filter(({ id }) => !standing.has(id)), ...stood],
    done: after.done.filter(({ id }) => !standing.has(id)),
  };
}

/** The later sections, with each that holds the same cards in the same order as it was: it need not be drawn again. */
export function keepSections(before: Arrangement, after: Arrangement): Arrangement {
  const kept = { ...after };
  for (const name of Object.keys(after) as (keyof Arrangement)[]) {
    const [old, now] = [before[name], after[name]];
    if (old.length === now.length && old.every((card, index) => card === now[index])) kept[name] = old;
  }
  return kept;
}

function isResolved({ closed }: Incident): boolean {
  return closed?.as === 'resolved';
}
