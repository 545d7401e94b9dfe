/**
 * Hands on what was found: a tool's result or a call, in a shape that the decoder knows (lib/decode/markers.ts), or a
 * text. `isOld` where it was there before, though the body as a whole is live.
 */
export type Emit = (found: unknown, isOld?: boolean) => void;

/** Puts tool results together from the JSON values of one body. */
export interface Reader {
  /** The next frame's value. */
  value(value: unknown): void;
  /** True while a block is open: every frame matters, triggers or not. */
  busy?(): boolean;
  /** The body has ended, whole or not. */
  end?(): void;
}
