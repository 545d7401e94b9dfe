import type { Envelope, HiddenReason } from './envelope-shape';
import { isRecord, own } from './untrusted';

/** An error of the chat app's own making. Nothing of its text is kept. */
export interface HiddenError {
  reason: HiddenReason;
  /** The app's own id of the failed request, for the app's support. Never one of Atribu's. */
  request_id?: string;
}

export type HiddenRefusal =
  | 'not-object'
  | 'too-long'
  | 'no-error' // neither a string `error` nor a `system_error`
  | 'words' // somebody's error, but nothing tells that it is the app's
  | 'unreadable';

export type HiddenVerdict = { ok: true; hidden: HiddenError } | { ok: false; reason: HiddenRefusal };

/** The code under which such an error is kept and shown. No server sends it. */
export const HIDDEN_CODE = 'hidden_error';
/** Ids of the chat app's own requests, as `req_011CZZEKTg46q9RcRfVi7FWh`. */
export const APP_REQUEST_ID = /^req_[A-Za-z0-9]{8,64}$/;

const LONGEST = 300;
const WORDS: readonly [HiddenReason, RegExp][] = [
  ['tool_execution', /^(?:error: ?)?error occurred during tool execution\.?$/i],
  ['not_responding', /^the connector['’]s server isn['’]t responding\b/i],
  ['failed_dependency', /^(?:error: ?)?(?:424: ?\w|unhandled errors in a taskgroup\b)/i],
];
/** All that claude.ai puts into its errors. */
const BARE = new Set(['error', 'request_id', 'type']);

/**
 * Reads what a chat app put in the place of a tool's answer: the bare words, an object with a string `error`, or a
 * `system_error` of chatgpt.com. Says nothing about whose call it was, and must not be asked of anything but a tool's
 * result: the same words in a sentence are no error. Never throws.
 */
export function parseHidden(value: unknown): HiddenVerdict {
  try {
    return typeof value === 'string' ? readWords(value) : readObject(value);
  } catch {
    return refuse('unreadable');
  }
}

/** The stand-in for the envelope that never came. Its request id is the app's. */
export function hiddenEnvelope({ reason, request_id }: HiddenError): Envelope {
  return { code: HIDDEN_CODE, hidden: reason, ...(request_id !== undefined && { request_id }) };
}

function readWords(text: string): HiddenVerdict {
  if (text.length > LONGEST) return refuse('too-long');
  const reason = reasonOf(text);
  return reason === undefined ? refuse('words') : { ok: true, hidden: { reason } };
}

function readObject(value: unknown): HiddenVerdict {
  if (!isRecord(value)) return refuse('not-object');
  const isSystem = own(value, 'content_type') === 'system_error';
  const text = own(value, isSystem ? 'text' : 'error');
  if (typeof text !== 'string')
    return isSystem ? { ok: true, hidden: { reason: 'other' } } : refuse('no-error');
  if (text.length > LONGEST && !isSystem) return refuse('too-long');

  const id = own(value, 'request_id');
  const request_id = typeof id === 'string' && APP_REQUEST_ID.test(id) ? id : undefined;
  const isBare = request_id !== undefined && Object.keys(value).every((key) => BARE.has(key));
  const reason = reasonOf(text) ?? (isSystem || isBare ? 'other' : undefined);
  if (reason === undefined) return refuse('words');
  return { ok: true, hidden: { reason, ...(request_id !== undefined && { request_id }) } };
}

function reasonOf(text: string): HiddenReason | undefined {
  const words = text.slice(0, LONGEST).trim();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

function refuse(reason: HiddenRefusal): HiddenVerdict {
  return { ok: false, reason };
}
