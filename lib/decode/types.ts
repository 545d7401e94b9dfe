import type { Envelope } from '../atribu/envelope';
import type { HiddenError } from '../atribu/hidden';
import type { CallScope, Context, SuccessMeta } from '../atribu/sighting';

/** What the wrapping around an envelope or a success told on the way in. Nearest wrapper wins. */
export interface Hints {
  context: Context;
  /** The client's failure flag: isError, is_error, status "failed", subtype "error", … */
  isError: boolean | null;
  server?: string;
  connector?: string;
  tool?: string;
  callId?: string;
  scope?: CallScope;
}

interface Found {
  /** True when it is the whole content block, apart from an error prefix or suffix that clients add. */
  whole: boolean;
  hints: Hints;
}

export type Hit =
  | (Found & { kind: 'error'; envelope: Envelope })
  | (Found & { kind: 'success'; success: SuccessMeta })
  /** An error of the chat app's own, in the place of a named call's result. */
  | (Found & { kind: 'hidden'; hidden: HiddenError });
