import type { CallScope } from '../../../atribu/sighting';

/** What a wire says about a call or its result besides the content. Names come as the app spells them. */
export interface Told {
  /** Pairs a call with its result, within one page. */
  callId?: string;
  /** With or without affixes: `Atribu:whoami`, `Atribu___whoami`, `/Atribu/link_1/whoami` (lib/decode/names.ts). */
  tool?: string;
  connector?: string;
  /** Address of the MCP server. */
  server?: string;
  isError?: boolean;
  /** The call's arguments, as an object or as JSON; nothing but workspace and profile is read of them. */
  args?: unknown;
  scope?: CallScope;
  /** It was there before, though the body as a whole is live. */
  isOld?: boolean;
  /** Conversation that it belongs to, where the body's address does not say. */
  conversation?: string;
}

/** Where a reader puts what it finds. */
export interface Sink {
  /** A call was made; what is told of it counts for the result with the same id. */
  call(told: Told & { callId: string }): void;
  /** What a tool answered: MCP content blocks, a whole MCP result, or text. Nothing in it is taken for a message. */
  result(content: unknown, told?: Told): void;
  /** A value of which only the decoder can tell what it is. */
  any(value: unknown, told?: Pick<Told, 'isOld' | 'conversation'>): void;
}

/** Puts tool results together from the frames of one body. Bounded in what it keeps. */
export interface Reader {
  /** False for a frame that need not even be parsed for this reader; without this method it is asked about all. */
  wants?(frame: string): boolean;
  /**
   * The next frame, parsed: JSON, or JSON behind a short prefix such as `15:`. Returns false for one that is none of
   * this reader's business and stands for itself; anything else says that it was taken.
   */
  value(value: unknown): unknown;
  /** A frame that is no such JSON; without this method the decoder reads it as a text. */
  text?(frame: string): void;
  /** True while a block is open: every frame matters, triggers or not. */
  busy?(): boolean;
  /** The body has ended, whole or not. */
  end?(): void;
}

/** One reader for each body. */
export type MakeReader = (sink: Sink) => Reader;
