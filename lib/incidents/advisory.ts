import type { AdvisoryKind } from '../atribu/advisories';

/** Something to know about a chat, though nothing failed. One a chat and kind. Times are epoch ms. */
export interface Advisory {
  /** Stable id of the advisory. */
  id: string;
  kind: AdvisoryKind;
  surface: string;
  conversation: string | null;
  /** As an incident's: until a browser restart. */
  tabId: number | null;
  documentId: string | null;
  host: string;
  /** The newest answer's tool, connector and request id. */
  tool?: string;
  connector?: string;
  requestId?: string;
  /** When the data was last brought up to date; null where that was not told exactly, and for other kinds. */
  dataAsOf: number | null;
  /** The integration that is behind, where Atribu named one. */
  provider?: string;
  /** When it was over or will be; null while nobody can tell. */
  endsAt: number | null;
  firstSeenAt: number;
  lastSeenAt: number;
  /** When the person put it away. It stays away in this chat. */
  dismissedAt?: number;
}

/** True where it is over by itself, or was shown to be. */
export function isOver({ endsAt }: Advisory, now: number): boolean {
  return endsAt !== null && endsAt <= now;
}
