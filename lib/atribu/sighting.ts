import type { Envelope } from './envelope-shape';
import type { HiddenError } from './hidden';
import type { WhoamiFacts } from './whoami-facts';

/** How the text was come by: from what the page received, or from what it shows. */
export type Route = 'wire' | 'dom';

/**
 * Where the envelope stood. 'tool-result': in a place that holds tool results and nothing else.
 * 'prose': in somebody's words (assistant, user, documentation). 'unknown': nothing tells.
 */
export type Context = 'tool-result' | 'prose' | 'unknown';

/** What the call was asked about, where the call itself could be seen. */
export interface CallScope {
  workspace_id?: string;
  profile_id?: string;
}

/** Everything known about a tool result besides its content. All strings are page text: bounded, never trusted. */
export interface Evidence {
  route: Route;
  /** Surface id from lib/surfaces. */
  surface: string;
  /** Conversation id, or null where the app has none yet (a chat not saved) or shows none. */
  conversation: string | null;
  /** True when an old conversation is shown again. */
  replayed: boolean;
  context: Context;
  /** True when the envelope is the whole content block, apart from an error prefix that clients add. */
  whole: boolean;
  /** The client's own failure flag, null where the client has none (half of them drop it). */
  isError: boolean | null;
  /** MCP server URL, where the client names it. */
  server?: string;
  /** Name of the connector, integration or app as the person called it. */
  connector?: string;
  /** MCP tool name without connector or server affixes. */
  tool?: string;
  /** Id that pairs a call with its result. */
  callId?: string;
  scope?: CallScope;
}

/** What a successful result says about itself. Never its data, but a few facts of `whoami`. */
export interface SuccessMeta {
  request_id?: string;
  data_as_of?: string;
  pii_level_applied?: string;
  data_freshness_warning?: string;
  refused?: string;
  meta_state_inconsistent?: boolean;
  /** Of a `whoami` and of no other tool, see onlyOfWhoami() (whoami.ts). */
  whoami?: WhoamiFacts;
}

/** What leaves the page world. The worker validates it again (lib/incidents/sighting-schema.ts). */
export type Sighting =
  | { kind: 'error'; envelope: Envelope; evidence: Evidence }
  | { kind: 'success'; success: SuccessMeta; evidence: Evidence }
  /** The chat app put an error of its own in the place of the server's answer. */
  | { kind: 'hidden'; hidden: HiddenError; evidence: Evidence };

/** What a chat page answers when it is asked what it is. */
export interface PageState {
  surface: string;
  conversation: string | null;
  host: string;
  /** The app shows tool calls of which nothing can be read: detection is probably out of date. */
  blind?: boolean;
}
