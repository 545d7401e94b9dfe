import { foldsAcrossTools } from '../atribu/codes';
import type { Incident } from './incident';

/** Where a chat is. Without a conversation id, the tab stands for it. */
export interface Chat {
  surface: string;
  host: string;
  conversation: string | null;
  tabId: number | null;
}

/** True where both are the same chat, as far as the page can tell chats apart. */
export function isSameChat(a: Chat, b: Chat): boolean {
  if (a.surface !== b.surface || a.host !== b.host || a.conversation !== b.conversation) return false;
  return a.conversation !== null || (a.tabId !== null && a.tabId === b.tabId);
}

/** True where two open cards, or a card and a new failure, are one trouble (issue, section 4: "Repeats fold"). */
export function isSameKind(a: Incident, b: Incident): boolean {
  return a.origin === b.origin && isSameTrouble(a, b);
}

/** The same, whether live or replayed. */
export function isSameTrouble(a: Incident, b: Incident): boolean {
  if (a.envelope.code !== b.envelope.code || !isSameChat(a, b)) return false;
  return foldsAcrossTools(a.envelope.code) ? mayShareProvider(a, b) : shareTool(a, b);
}

/** An account's trouble folds whatever the tool, but a Meta connection is not a Google one. */
function mayShareProvider(a: Incident, b: Incident): boolean {
  return a.provider === undefined || b.provider === undefined || a.provider === b.provider;
}

/** A cut text names no call, so its missing tool is no difference; otherwise "unknown" is a tool of its own. */
function shareTool(a: Incident, b: Incident): boolean {
  if (a.tools.length === 0 || b.tools.length === 0) {
    return a.tools.length === b.tools.length || isAnonymous(a) || isAnonymous(b);
  }
  return a.tools.some((tool) => b.tools.includes(tool));
}

const FINGERPRINT = 'fingerprint:';

/** Stands in for a request id that was cut off: the same text in the same chat has the same one. */
export function fingerprint(incident: Omit<Incident, 'id' | 'seenIds'>): string {
  const { envelope, surface, host, conversation, tabId } = incident;
  const text = JSON.stringify([
    envelope.code,
    envelope.message ?? null,
    surface,
    host,
    conversation ?? `tab ${tabId}`,
  ]);
  return FINGERPRINT + hash(text);
}

/** True while only cut texts without a request id were seen of a failure. */
export function isAnonymous({ seenIds }: Pick<Incident, 'seenIds'>): boolean {
  return seenIds.every((id) => id.startsWith(FINGERPRINT));
}

/** FNV-1a over UTF-16 units, twice with different seeds. Tells texts apart; keeps no secret. */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
