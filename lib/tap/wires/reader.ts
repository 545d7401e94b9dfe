/** Hands on the text of what was found. */
export type Emit = (text: string) => void;

/** Puts tool results together from the JSON values of one body. */
export interface Reader {
  value(value: unknown): void;
  /** True while a block is open: every frame matters, triggers or not. */
  busy?(): boolean;
  /** The body has ended, whole or not. */
  end?(): void;
}
