/**
 * What the tap hands from the page's world to the isolated one: the text of something that may be a tool result of
 * Atribu, or that says what a later one is about. It is decoded over there (./findings), out of the page's reach, and
 * goes no further: what leaves the page is a sighting.
 */
export interface Finding {
  /** A frame, a message, or a tool block put together as JSON. */
  text: string;
  /** Conversation id in the response's address. */
  conversation?: string;
  /** The response shows an old conversation again. */
  replayed: boolean;
  /** False for the one JSON value of a whole body; a stream or a socket goes on. */
  streamed: boolean;
}

/** Longest text of a finding, in UTF-16 units. */
export const LONGEST_TEXT = 512 * 1024;
