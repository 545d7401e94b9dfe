import { foldsAcrossTools } from '../atribu/codes';
import { combine, withId } from './combine';
import type { Cards, Incident } from './incident';
import { isAnonymous, isSameKind, isSameTrouble } from './kinds';
import { isNewest, learn } from './learn';

/**
 * A page that shows more new troubles than this in a minute is not telling the truth, or not to a person: the rest
 * are left out. An old chat that is reopened shows all its troubles at once.
 */
const MOST_NEW = { live: 30, replayed: 100 };
const MINUTE_MS = 60_000;

/**
 * Puts a failure into the ledger (issue, section 4: "Repeats fold"): the same request id again changes nothing but
 * what was not known; the same trouble while its card is open is one more in it; anything else is a new card.
 * @param failure the sighting as a card of its own
 */
export function fold(ledger: Cards, failure: Incident): Cards {
  const known = ledger.incidents.find(({ seenIds }) => seenIds.includes(failure.id));
  if (known) return seeAgain(ledger, known, failure);
  if (isAnonymous(failure)) {
    const whole = ledger.incidents.findLast((card) => covers(card, failure));
    if (whole) return replace(ledger, whole, withId(whole, failure.id));
  }
  return settle(ledger, failure);
}

/**
 * Puts a card in its place: into an open card of the same kind where there is one, else where it stood, else last.
 * To be called whenever a card has learned what kind it is of.
 */
export function settle(ledger: Cards, incident: Incident): Cards {
  const others = ledger.incidents.filter(({ id }) => id !== incident.id);
  const like = others.findLast((card) => !card.closed && isSameKind(card, incident));
  if (!like) return isFlooded(ledger, incident) ? ledger : put(ledger, incident);
  const merged = combine(like, incident);
  return replace({ incidents: others }, like, merged);
}

/** What the person or a success has closed stays as it is: the same failure shown again says nothing new of it. */
function seeAgain(ledger: Cards, card: Incident, again: Incident): Cards {
  if (card.closed) return ledger;
  if (isAstray(card, again)) return settle(replace(ledger, card, without(card, again.id)), again);
  const learned = learn(card, again);
  return learned === card ? ledger : settle(ledger, learned);
}

/**
 * Two calls of unknown tools were folded, and an older one turns out to be another tool's: it goes its own way.
 * (Were it the newest, the card would follow it, because the card tells of the newest call.)
 */
function isAstray(card: Incident, again: Incident): boolean {
  const { tool, envelope } = again;
  if (tool === undefined || card.tools.includes(tool) || foldsAcrossTools(envelope.code)) return false;
  return !isAnonymous(again) && !isNewest(card, again);
}

function without(card: Incident, id: string): Incident {
  const seenIds = card.seenIds.filter((seen) => seen !== id);
  return { ...card, id: seenIds[0] ?? card.id, seenIds, count: card.count - 1 };
}

/**
 * True where a cut text without an id shows nothing that this card does not already tell. Whether it is a new failure
 * cannot be known, so an open card of its kind takes it in, and a closed one where the words are the same.
 */
function covers(card: Incident, cut: Incident): boolean {
  if (!isSameTrouble(card, cut)) return false;
  if (!card.closed && card.origin === cut.origin) return true;
  return (card.envelope.message ?? '').startsWith(cut.envelope.message ?? '');
}

function put(ledger: Cards, incident: Incident): Cards {
  const standing = ledger.incidents.find(({ id }) => id === incident.id);
  return standing ? replace(ledger, standing, incident) : { incidents: [...ledger.incidents, incident] };
}

/** The ledger with one card changed. */
export function replace(ledger: Cards, old: Incident, changed: Incident): Cards {
  return { incidents: ledger.incidents.map((card) => (card === old ? changed : card)) };
}

function isFlooded({ incidents }: Cards, { id, host, origin, firstSeenAt }: Incident): boolean {
  if (incidents.some((card) => card.id === id)) return false;
  const recent = incidents.filter(
    (card) => card.host === host && card.origin === origin && card.firstSeenAt > firstSeenAt - MINUTE_MS,
  );
  return recent.length >= MOST_NEW[origin];
}
