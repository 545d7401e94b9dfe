/**
 * What one chat UI looks like, as data. A surface file holds facts only (hosts, path patterns, literals,
 * selectors), each with where and when it was seen; the behaviour that reads them lives in lib/tap and lib/watch.
 * A hosted surface exports its wire half by itself ({@link WireSurface}), because the tap's bundle has no room for
 * selectors, and the whole ({@link Surface}).
 */

/** A CSS selector with its provenance, so that a broken one can be dated and replaced. */
export interface SeenSelector {
  css: string;
  /** Where and when it was seen, e.g. "capture 2026-10-07" or "LibreChat MessageRow.tsx 2026-07". */
  seen: string;
}

/** How a response body, or a socket's messages, are cut into frames. */
export type Framing = 'sse' | 'ndjson' | 'json';

/** One kind of response that can carry tool results on this surface. First matching rule wins. */
export interface WireRule {
  /**
   * Matched against the response's (or socket's) full URL, which has no fragment. Its first capture group, where it
   * has one that took part in the match, is the conversation id; else the page's own URL tells.
   */
  url: RegExp;
  /** Where it is absent the content type tells. Of a socket each message is one frame. */
  framing?: Framing;
  /**
   * ASCII literals without line breaks that no frame splits. Until one passes by, nothing is parsed
   * (reference/speed.md).
   */
  triggers: readonly string[];
  /** Which reader in lib/tap/findings/wires puts frames together; absent where each frame stands for itself. */
  reader?: string;
  /** Set where the response shows an old conversation again (history). */
  replayed?: true;
}

/** The half of a surface that the tap reads. */
export interface WireSurface {
  /** Stable id, stored with incidents: 'claude', 'chatgpt', …, 'generic'. */
  id: string;
  /** Host names in the manifest's fixed matches; empty for self-hosted apps. */
  hosts: readonly string[];
  wire: readonly WireRule[];
}

/** The half of a surface that people see and lib/watch reads. */
export interface Face {
  /** The name people use for the app. */
  name: string;
  /** First capture group is the conversation id; matched against pathname + search + hash. */
  conversation: readonly RegExp[];
  /** Full addresses of chats that never show the id which their responses have; it would name a chat nobody finds. */
  nameless?: RegExp;
  /** Addresses (host with port, and path) that are known to be this app, where it has no host of its own. */
  address?: readonly RegExp[];
  /** How much of a tool's result reaches the page: absent for all of it, 'quotes' for no more than the model's words. */
  sees?: 'quotes';
  /** Elements that only this app has, any one of which is enough to know a self-hosted one by. */
  markers?: readonly SeenSelector[];
  dom: {
    /** Containers whose text is a tool result, and nobody's words. */
    toolResult: readonly SeenSelector[];
    /** Places that hold tool results as well as quotations in somebody's words: the context is unknown there. */
    maybeResult?: readonly SeenSelector[];
    /** Alerts in which the app shows a failed call. */
    errorAlert: readonly SeenSelector[];
    /** What the person wrote. */
    userTurn: readonly SeenSelector[];
    /** What the assistant wrote; a tool result inside it still counts when its container matches closer. */
    assistantTurn: readonly SeenSelector[];
    /** Where the person writes. */
    composer: readonly SeenSelector[];
    /** A sign that a tool was called, open or collapsed, failed or not. */
    toolCall?: readonly SeenSelector[];
    /** A sign that an answer is being written. */
    streaming?: readonly SeenSelector[];
  };
}

export interface Surface extends WireSurface, Face {}
