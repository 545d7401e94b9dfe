import { hiddenEnvelope } from '../atribu/hidden';
import type { Sighting } from '../atribu/sighting';
import { parsePageState } from '../platform/page-state';
import type { Answer } from '../platform/protocol';
import type { Sender } from '../platform/senders';
import { judge } from './judge';
import type { LedgerEvent } from './ledger';
import type { Limiter } from './limiter';
import { parseSighting } from './sighting-schema';
import type { Kept, Store } from './store';

type Page = Extract<Sender, { kind: 'page' }>;

interface DeskPorts {
  store: Pick<Store, 'keep'>;
  limiter: Limiter;
  now(): number;
  /** From what age on data is worth a word. */
  staleAfterMs(): Promise<number>;
  /** Forgets what came from pages and is kept beside the ledger, once that is empty. */
  forget(): Promise<void>;
  /** Leaves nothing in storage, while nothing else is written there. */
  erase(): Promise<void>;
}

/** Takes in what pages and panel send. Every method answers with a named result and never throws on its input. */
export interface Desk {
  report(data: unknown, from: Sender): Promise<Answer>;
  here(data: unknown, from: Sender): Promise<Answer>;
  dismiss(data: unknown, from: Sender): Promise<Answer>;
  restore(data: unknown, from: Sender): Promise<Answer>;
  dismissAdvisory(data: unknown, from: Sender): Promise<Answer>;
  clear(from: Sender): Promise<Answer>;
  erase(from: Sender): Promise<Answer>;
}

const refuse = (reason: string): Answer => ({ ok: false, reason });

/** The worker's side of the protocol: who may say what, and what becomes of it. */
export function openDesk({ store, limiter, now, staleAfterMs, forget, erase }: DeskPorts): Desk {
  const keep = async (event: LedgerEvent): Promise<Answer> => answerTo(await store.keep(event));

  return {
    async report(data, from) {
      if (from.kind !== 'page') return refuse('sender');
      const documentId = textIn(data, 'documentId');
      if (documentId === null) return refuse('malformed');
      if (!limiter.admits(from.tabId, now())) return refuse('too-many');
      const parsed = parseSighting((data as { sighting?: unknown }).sighting);
      if (!parsed.ok) return refuse(parsed.reason);
      const event = eventOf(parsed.sighting, from, documentId, now());
      if (typeof event === 'string') return refuse(event);
      if (event.type === 'call.succeeded') event.success.staleAfterMs = await staleAfterMs();
      return keep(event);
    },
    async here(data, from) {
      if (from.kind !== 'page' || from.frameId !== 0) return refuse('sender');
      const documentId = textIn(data, 'documentId');
      const state = parsePageState(data);
      if (documentId === null || state === null) return refuse('malformed');
      const { tabId, host } = from;
      return keep({ type: 'page.named', at: now(), page: { ...state, host, tabId, documentId } });
    },
    async dismiss(data, from) {
      const id = textIn(data, 'id');
      if (from.kind !== 'extension') return refuse('sender');
      return id === null ? refuse('malformed') : keep({ type: 'incident.dismissed', at: now(), id });
    },
    async restore(data, from) {
      const id = textIn(data, 'id');
      if (from.kind !== 'extension') return refuse('sender');
      return id === null ? refuse('malformed') : keep({ type: 'incident.restored', id });
    },
    async dismissAdvisory(data, from) {
      const id = textIn(data, 'id');
      if (from.kind !== 'extension') return refuse('sender');
      return id === null ? refuse('malformed') : keep({ type: 'advisory.dismissed', at: now(), id });
    },
    async clear(from) {
      if (from.kind !== 'extension') return refuse('sender');
      const answer = await keep({ type: 'history.cleared' });
      if (answer.ok) await forget();
      return answer;
    },
    async erase(from) {
      if (from.kind !== 'extension') return refuse('sender');
      await erase();
      return { ok: true };
    },
  };
}

/** What a sighting means for the ledger, or why it means nothing. */
function eventOf(
  sighting: Sighting,
  { tabId, host }: Page,
  documentId: string,
  at: number,
): LedgerEvent | 'foreign' | 'quoted' {
  const { evidence } = sighting;
  const judgement = judge(sighting);
  if (judgement === 'foreign') return judgement;
  const source = { tabId, documentId, host };
  if (sighting.kind === 'success') {
    if (!evidence.whole || evidence.context === 'prose') return 'quoted';
    // Without a sign of Atribu it can still settle an incident of the same tool, see resolve.ts.
    const isOurs = judgement !== 'quoted';
    const isCertain = judgement === 'certain';
    return {
      type: 'call.succeeded',
      at,
      success: { success: sighting.success, evidence, isOurs, isCertain, ...source },
    };
  }
  if (judgement === 'quoted') return judgement;
  const envelope = sighting.kind === 'hidden' ? hiddenEnvelope(sighting.hidden) : sighting.envelope;
  return { type: 'call.failed', at, envelope, evidence, certainty: judgement, source };
}

function answerTo(kept: Kept): Answer {
  return kept.ok ? { ok: true } : { ok: false, reason: kept.reason };
}

function textIn(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value = (data as Record<string, unknown>)[key];
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : null;
}
