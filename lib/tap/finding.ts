/**
 * What the tap hands from the page's world to the isolated one: one frame of a body in which a trigger went by, or in
 * which a block is still open. It is read over there (./findings), out of the page's reach, and goes no further: what
 * leaves the page is a sighting.
 */
export interface Finding {
  /** Number of the response body or socket that the frame came in. Both branches of a tee have their own. */
  body: number;
  /** Its address, {@link LONGEST_URL} characters at most. */
  url: string;
  /** A frame or a message; empty at the end of a body. */
  text: string;
  /** False for the one JSON value of a whole body; a stream or a socket goes on. */
  streamed: boolean;
  /** One of several items of a whole body that is too long for one finding. */
  item?: true;
  /** The body has ended, whole or not. A socket's never does. */
  end?: true;
}

/** Takes a finding and says whether the next frame of that body matters as well, triggers or not. */
export type Report = (finding: Finding) => boolean;

/** Longest text of a finding, in UTF-16 units. */
export const LONGEST_TEXT = 512 * 1024;
export const LONGEST_URL = 2_000;
