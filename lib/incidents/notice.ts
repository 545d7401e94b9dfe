import { explain } from '../atribu/explain';
import { isMuted, type Settings } from '../platform/settings';
import type { Cards, Incident } from './incident';
import { type Chat, isSameChat } from './kinds';

/**
 * What became of the notices, by the incident's id. 'shown': drawn at least once, so it moves and speaks no more.
 * 'over': dismissed, or seen in the panel, and never drawn again.
 */
export type NoticeMemory = Readonly<Record<string, 'shown' | 'over'>>;

export interface NoticeScene extends Cards {
  /** The chat in front. */
  chat: Chat;
  settings: Pick<Settings, 'mutes'>;
  memory: NoticeMemory;
  /** Epoch ms. */
  at: number;
}

/** Who comes back to a chat the next day has moved on; the panel and the toolbar button still tell. */
const NEWS_FOR_MS = 12 * 60 * 60 * 1000;

/**
 * The incident that the page may point to while the panel is closed: the newest in that chat that somebody can do
 * something about, waiting at the right moment included. One at a time, and an older one does not come forward when
 * the newest is put away: see {@link putAway}.
 */
export function chooseNotice(scene: NoticeScene): { incident: Incident; again: boolean } | null {
  const incident = worthTelling(scene).at(0);
  if (!incident) return null;
  return { incident, again: fateOf(incident, scene.memory) === 'shown' };
}

/** Every incident that would be worth a notice, newest first. */
export function worthTelling({ incidents, chat, settings, memory, at }: NoticeScene): Incident[] {
  return incidents
    .filter(
      (incident) =>
        isOpen(incident) &&
        isSameChat(incident, chat) &&
        at - incident.failedAt < NEWS_FOR_MS &&
        !isMuted(settings, { code: incident.envelope.code, host: incident.host }, at) &&
        fateOf(incident, memory) !== 'over' &&
        isActionable(incident),
    )
    .sort((a, b) => b.failedAt - a.failedAt || b.firstSeenAt - a.firstSeenAt);
}

/** The memory after an incident's notice was drawn. */
export function noteShown(memory: NoticeMemory, incident: Incident): NoticeMemory {
  return fateOf(incident, memory) ? memory : { ...memory, [incident.id]: 'shown' };
}

/** The memory after the person has seen these in the panel, or put their notice away. */
export function noteOver(memory: NoticeMemory, incidents: readonly Incident[]): NoticeMemory {
  const news = incidents.filter((incident) => fateOf(incident, memory) !== 'over');
  if (news.length === 0) return memory;
  return { ...memory, ...Object.fromEntries(news.map(({ id }) => [id, 'over' as const])) };
}

/** What goes with a notice that was put away: all that was open in its chat, for a queue of them would be a nuisance. */
export function putAway({ incidents }: Cards, id: string): Incident[] {
  const dismissed = incidents.find((incident) => isCalled(incident, id));
  if (!dismissed) return [];
  return incidents.filter(
    (incident) => incident === dismissed || (isOpen(incident) && isSameChat(incident, dismissed)),
  );
}

/** The memory without what the ledger has forgotten. */
export function pruneMemory(memory: NoticeMemory, { incidents }: Cards): NoticeMemory {
  const known = new Set(incidents.flatMap(({ id, seenIds }) => [id, ...seenIds]));
  const kept = Object.entries(memory).filter(([id]) => known.has(id));
  return kept.length === Object.keys(memory).length ? memory : Object.fromEntries(kept);
}

/** Memory out of whatever is stored: what cannot be read was not shown. */
export function parseMemory(stored: unknown): NoticeMemory {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(([, fate]) => fate === 'shown' || fate === 'over'),
  ) as NoticeMemory;
}

function isOpen({ closed, origin, certainty }: Incident): boolean {
  return !closed && origin === 'live' && certainty === 'certain';
}

/** "Nothing to do" is no reason to speak up. */
function isActionable({ envelope, tool }: Incident): boolean {
  return explain(envelope, { tool }).actor !== 'nobody';
}

/** By any id folded into the card, because cards merge and the person has decided about either. */
function fateOf({ id, seenIds }: Incident, memory: NoticeMemory): 'shown' | 'over' | undefined {
  const fates = [id, ...seenIds].map((each) => (Object.hasOwn(memory, each) ? memory[each] : undefined));
  return fates.includes('over') ? 'over' : fates.find((fate) => fate !== undefined);
}

function isCalled({ id, seenIds }: Incident, name: string): boolean {
  return id === name || seenIds.includes(name);
}
