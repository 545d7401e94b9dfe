import type { Envelope } from './envelope-shape';
import type { Allowance } from './explanation';

/** `retry_after` above this many seconds is the plan's period cap, not the per-minute burst (facts, 3.2 and 4). */
const LONGEST_BURST_S = 60;

const COUNT = '(\\d[\\d.,\\u00a0\\u202f]{0,14})';
const ALLOWANCE = new RegExp(
  `(?<!\\d[.,\\u00a0\\u202f ]?)${COUNT} ?(?:/|of|out of) ?(?:your |the )?${COUNT} (trial|monthly) units`,
  'gi',
);
const THOUSANDS = /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/;
/** A call costs at most some tens of units, so a cap that was hit is nearly used up, and hardly overrun. */
const PLAUSIBLE = { least: 0.9, most: 1.1 };

/**
 * Reads "X of Y trial units" or "X of Y monthly units" from a message about a used-up allowance (the error playbook
 * asks for these words, facts 3.2). Undefined in any doubt: several such pairs, numbers that are not plain or
 * grouped integers, talk of what is left, or a pair that is no used-up allowance.
 */
export function parseAllowance(message: string | undefined): Allowance | undefined {
  if (message === undefined || /\b(?:left|remain\w*|available)\b/i.test(message)) return undefined;
  const [match, second] = message.matchAll(ALLOWANCE);
  if (match === undefined || second !== undefined) return undefined;
  const used = parseCount(match[1]);
  const cap = parseCount(match[2]);
  if (used === undefined || cap === undefined || cap === 0) return undefined;
  if (used < cap * PLAUSIBLE.least || used > cap * PLAUSIBLE.most) return undefined;
  return { used, cap, period: match[3]?.toLowerCase() === 'trial' ? 'trial' : 'month' };
}

/**
 * True where `rate_limited` means the plan's period allowance. The server's `retry_after` decides; without it, only
 * a message that names a used-up allowance does.
 */
export function isPeriodCap({ retry_after, message }: Envelope): boolean {
  if (retry_after !== undefined) return retry_after > LONGEST_BURST_S;
  return parseAllowance(message) !== undefined;
}

function parseCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  return THOUSANDS.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}
