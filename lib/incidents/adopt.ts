import { settle } from './fold';
import type { Cards } from './incident';
import type { Chat } from './kinds';

/** A page says which conversation it has become. */
export interface Naming {
  surface: string;
  host: string;
  conversation: string | null;
  tabId: number;
  documentId: string;
}

/**
 * A chat gets its id with its first answer, in the middle of the first failed calls at the earliest and a long run of
 * tools later at the latest. After that, an id in the address means that the person went to another chat.
 */
const CHRISTENING_MS = 10 * 60 * 1000;

/** Gives the incidents of a chat that had no id yet the one that its page has now. */
export function adopt(ledger: Cards, page: Naming, at: number): Cards {
  return ledger.incidents
    .filter((incident) => isOrphan(incident, page, at))
    .reduce((kept, { id }) => {
      // Looked up anew: an orphan before it may have merged with it.
      const orphan = kept.incidents.find((card) => card.id === id);
      return orphan ? settle(kept, { ...orphan, conversation: page.conversation }) : kept;
    }, ledger);
}

/** What was seen of a chat, by a load of its page. */
type Seen = Chat & { documentId: string | null; firstSeenAt: number };

/** True for what was seen of a page's chat before that had an id. */
export function isOrphan(seen: Seen, page: Naming, at: number): boolean {
  return (
    !isUnnamed(page.conversation) &&
    isUnnamed(seen.conversation) &&
    seen.surface === page.surface &&
    seen.host === page.host &&
    seen.tabId === page.tabId &&
    seen.documentId === page.documentId &&
    seen.firstSeenAt > at - CHRISTENING_MS
  );
}

/**
 * True where a page's conversation is not one yet. Where nothing is known of an app's ids its address stands for the
 * conversation, and a new chat has one like `/new` or `/chat`; an id by itself never has a slash.
 */
function isUnnamed(conversation: string | null): boolean {
  return conversation === null || /^\/?$|\/(?:new|chat)\/?(?:\?|$)/.test(conversation);
}
