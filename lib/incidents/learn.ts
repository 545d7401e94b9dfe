import { foldsAcrossTools } from '../atribu/codes';
import type { Envelope } from '../atribu/envelope';
import { told } from './failure';
import type { Incident } from './incident';
import { isAnonymous } from './kinds';

/**
 * The same failure seen once more, by another route or mounted again: fills in what the card did not know. The same
 * card comes back when that is nothing. Never touched: when it failed, whether it was live, how many there were; and
 * the deadline only where the envelope was cut and now came whole.
 * @param again the sighting as a card of its own
 */
export function learn(card: Incident, again: Incident): Incident {
  const newest = isNewest(card, again);
  const envelope = newest ? complete(card.envelope, again.envelope) : card.envelope;
  const news: Partial<Incident> = {
    ...(again.certainty === 'certain' && card.certainty !== 'certain' && { certainty: again.certainty }),
    ...(card.conversation === null && again.conversation !== null && { conversation: again.conversation }),
    ...(card.connector === undefined && again.connector !== undefined && { connector: again.connector }),
    ...(newest && card.scope === undefined && again.scope !== undefined && { scope: again.scope }),
    ...(newest && card.tool === undefined && again.tool !== undefined && { tool: again.tool }),
    ...(envelope !== card.envelope && told(envelope, card.failedAt, card.origin)),
  };
  const acrossTools = !newest && foldsAcrossTools(card.envelope.code);
  const learned = news.tool ?? (acrossTools ? again.tool : undefined);
  if (learned !== undefined && !card.tools.includes(learned)) news.tools = [...card.tools, learned];
  return Object.keys(news).length === 0 ? card : { ...card, ...news };
}

/** True where the sighting shows the card's newest call. */
export function isNewest(card: Incident, again: Incident): boolean {
  return card.envelope.request_id === again.envelope.request_id || isAnonymous(card);
}

/** A cut envelope is replaced by a whole one, or two cut ones are put together. */
function complete(known: Envelope, again: Envelope): Envelope {
  if (!known.partial) return known;
  if (!again.partial) return again;
  const both = { ...again, ...known };
  return Object.keys(both).length > Object.keys(known).length ? both : known;
}
