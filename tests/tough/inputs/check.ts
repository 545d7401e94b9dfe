import { judgeLink } from '../../../lib/atribu/links';
import { MAX_RETRY_AFTER_S } from '../../../lib/atribu/retry-after';
import type { Incident, Ledger } from '../../../lib/incidents/incident';
import { MOST, MOST_TEXT } from '../../../lib/incidents/prune';
import { CANARIES } from './values';

const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\0]|[\u{e0000}-\u{e007f}]/u;
const LONGEST = 40_000;

/** What must be true of every card, whatever it was made of; says what is not. */
export function wrongWith(card: Incident, now: number): string | undefined {
  const { envelope, readyAt } = card;
  const texts: string[] = [];
  const whole = JSON.stringify(card, (key, value) => {
    texts.push(key, String(value));
    return value;
  });
  if (whole.length > LONGEST) return `a card of ${whole.length} characters`;
  if (CANARIES.some((secret) => texts.some((text) => text.includes(secret)))) return 'a secret';
  if (HIDDEN.test(JSON.parse(JSON.stringify(envelope.message ?? '')))) return 'text that deceives';
  if (!/^[a-z][a-z0-9_]{1,63}$/.test(envelope.code)) return `code ${envelope.code}`;
  const wait = envelope.retry_after;
  if (wait !== undefined && !(Number.isInteger(wait) && wait >= 0 && wait <= MAX_RETRY_AFTER_S))
    return `retry_after ${wait}`;
  if (readyAt !== null && !(Number.isFinite(readyAt) && readyAt <= now + MAX_RETRY_AFTER_S * 1000 + 120_000))
    return `readyAt ${readyAt - now} ms from now`;
  if (![card.failedAt, card.firstSeenAt, card.lastSeenAt].every(Number.isFinite))
    return 'a time that is none';
  const link = judgeLink(envelope.action_url);
  if (link.ok && !/^https:\/\/(?:[^/]+\.)?atribu\.app\//.test(link.href)) return `link ${link.href}`;
  return undefined;
}

export function wrongWithLedger({ incidents }: Ledger): string | undefined {
  if (incidents.length > MOST) return `${incidents.length} cards`;
  const size = JSON.stringify(incidents).length;
  if (size > MOST_TEXT) return `${size} characters`;
  const ids = incidents.flatMap(({ seenIds }) => seenIds);
  return new Set(ids).size === ids.length ? undefined : 'one failure in two cards';
}
