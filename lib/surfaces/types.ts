/**
 * What one chat UI looks like, as data. A surface file holds facts only (hosts, path patterns, literals,
 * selectors), each with where and when it was seen; the behaviour that reads them lives in lib/tap and lib/watch.
 */

/** A CSS selector with its provenance, so that a broken one can be dated and replaced. */
export interface SeenSelector {
  css: string;
  /** Where and when it was seen, e.g. "capture 2026-10-07" or "LibreChat MessageRow.tsx 2026-07". */
  seen: string;
}

/** How a response body, or a socket's messages, are cut into frames. */
export type Framing = 'sse' | 'ndjson' | 'json' | 'auto';

/** One kind of response that can carry tool results on this surface. First matching rule wins. */
export interface WireRule {
  /** Matched against the response's (or socket's) full URL. */
  url: RegExp;
  framing: Framing;
  /**
   * Literals that no frame splits. Until one passes by, nothing is parsed (reference/speed.md).
   */
  triggers: readonly string[];
  /** Which reader in lib/tap/wires assembles tool results from frames. */
  reader: WireReaderId;
  /** True where the response shows an old conversation again (history), false while it happens. */
  replayed: boolean;
}

/** Readers that exist in lib/tap/wires. 'generic' walks whatever JSON a frame holds. */
export type WireReaderId = 'claude-completion' | 'claude-history' | 'generic';

export interface Surface {
  /** Stable id, stored with incidents: 'claude', 'chatgpt', …, 'generic'. */
  id: string;
  /** The name people use for the app. */
  name: string;
  /** Host names in the manifest's fixed matches; empty for self-hosted apps. */
  hosts: readonly string[];
  /** Paths under a host that are this app, where the host serves other things too. */
  marker?: SeenSelector;
  /** First capture group is the conversation id; matched against pathname + search + hash. */
  conversation: readonly RegExp[];
  wire: readonly WireRule[];
  dom: {
    /** Containers whose text is a tool result. */
    toolResult: readonly SeenSelector[];
    /** Alerts in which the app shows a failed call. */
    errorAlert: readonly SeenSelector[];
    /** What the person wrote. */
    userTurn: readonly SeenSelector[];
    /** What the assistant wrote; a tool result inside it still counts when its container matches closer. */
    assistantTurn: readonly SeenSelector[];
    /** Where the person writes. */
    composer: readonly SeenSelector[];
  };
}
