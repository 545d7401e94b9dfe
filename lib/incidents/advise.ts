import { type Advice, type AdvisoryKind, adviceIn } from '../atribu/advisories';
import { requestTime, trustedFailureTime } from '../atribu/request-id';
import { type Advisory, isOver } from './advisory';
import { FRESH_MS } from './failure';
import { type Chat, hash, isSameChat } from './kinds';
import type { Success } from './resolve';

export type Advisories = readonly Advisory[];

/**
 * What there is to know after a success. Only what is Atribu's beyond doubt and happens now counts: that an old chat's
 * numbers are old is no news. What was put away stays away. The same list comes back where nothing changed.
 */
export function advise(advisories: Advisories, told: Success, at: number): Advisories {
  const { success, evidence, isCertain, staleAfterMs } = told;
  if (!isCertain || evidence.replayed) return advisories;
  const { tool } = evidence;
  // Data is dated by the server's clock, and so is the answer; what the local one says matters in neither.
  const { raised, over } = adviceIn(success, { tool, at: timeOf(success.request_id) ?? at, staleAfterMs });
  const ended = over.reduce((kept, kind) => end(kept, kind, told, at), advisories);
  return raised.reduce((kept, advice) => raise(kept, advice, told, at), ended);
}

function raise(advisories: Advisories, advice: Advice, told: Success, at: number): Advisories {
  const known = find(advisories, advice.kind, chatOf(told));
  const raised = firstAdvisory(advice, told, at);
  if (!known) return [...advisories, raised];
  if (known.dismissedAt !== undefined || isNoNews(known, told)) return advisories;
  return replace(advisories, known, isOver(known, at) ? { ...raised, id: known.id } : update(known, raised));
}

/** One answer's advice as an advisory of its own. */
function firstAdvisory({ kind, dataAsOf, provider, lastsMs }: Advice, told: Success, at: number): Advisory {
  const { tool, connector } = told.evidence;
  const { request_id } = told.success;
  const trusted = request_id === undefined ? null : trustedFailureTime(request_id, at, FRESH_MS);
  const chat = chatOf(told);
  return {
    id: `${kind}:${hash(JSON.stringify([chat, at]))}`,
    kind,
    ...chat,
    documentId: told.documentId,
    ...(tool !== undefined && { tool }),
    ...(connector !== undefined && { connector }),
    ...(request_id !== undefined && { requestId: request_id }),
    dataAsOf,
    ...(provider !== undefined && { provider }),
    endsAt: lastsMs === null ? null : (trusted ?? at) + lastsMs,
    firstSeenAt: at,
    lastSeenAt: at,
  };
}

/** The newest answer's facts, except what an earlier one knew better. */
function update(known: Advisory, raised: Advisory): Advisory {
  const { provider: _, ...rest } = raised;
  const isFresher = (known.dataAsOf ?? 0) >= (raised.dataAsOf ?? 0);
  const { dataAsOf, provider } = isFresher ? known : raised;
  const named = provider ?? (known.dataAsOf === raised.dataAsOf ? raised.provider : undefined);
  return {
    ...rest,
    id: known.id,
    dataAsOf,
    ...(named !== undefined && { provider: named }),
    // The half hour of a breaker began before the first refusal; another one does not make it longer.
    endsAt: known.endsAt ?? raised.endsAt,
    firstSeenAt: known.firstSeenAt,
  };
}

/** Another tool's numbers may be as old as before; the other kinds are about the chat's workspace as a whole. */
function end(advisories: Advisories, kind: AdvisoryKind, told: Success, at: number): Advisories {
  const known = find(advisories, kind, chatOf(told));
  if (!known || isOver(known, at) || isNoNews(known, told)) return advisories;
  if (kind === 'stale_data' && known.tool !== told.evidence.tool) return advisories;
  return replace(advisories, known, { ...known, endsAt: at });
}

/** True for an answer that was heard before, by another route or mounted again, or came before the one heard last. */
function isNoNews({ requestId }: Advisory, { success }: Success): boolean {
  if (requestId !== undefined && requestId === success.request_id) return true;
  const [heard, told] = [timeOf(requestId), timeOf(success.request_id)];
  return heard !== null && told !== null && told < heard;
}

/** Puts an advisory away for good in its chat. */
export function dismissAdvisory(advisories: Advisories, id: string, at: number): Advisories {
  const known = advisories.find((advisory) => advisory.id === id);
  if (!known || known.dismissedAt !== undefined) return advisories;
  return replace(advisories, known, { ...known, dismissedAt: at });
}

export function find(advisories: Advisories, kind: AdvisoryKind, chat: Chat): Advisory | undefined {
  return advisories.find((advisory) => advisory.kind === kind && isSameChat(advisory, chat));
}

/** The list with one changed; the same list where it was not. */
export function replace(advisories: Advisories, old: Advisory, changed: Advisory): Advisories {
  if (JSON.stringify(sorted(old)) === JSON.stringify(sorted(changed))) return advisories;
  return advisories.map((advisory) => (advisory === old ? changed : advisory));
}

function sorted(advisory: Advisory): [string, unknown][] {
  return Object.entries(advisory).sort(([a], [b]) => (a < b ? -1 : 1));
}

function chatOf({ evidence, host, tabId }: Success): Chat {
  const { surface, conversation } = evidence;
  return { surface, host, conversation, tabId };
}

function timeOf(id: string | undefined): number | null {
  return id === undefined ? null : requestTime(id);
}
