import type { Incident } from '../../../lib/incidents/incident';
import type { Card } from '../../fixtures/surfaces/types';

/** What a card shows, as far as a case says what it should; `like` is that case's card for it. */
export function cardOf(incident: Incident, like: Card | undefined): Card {
  const { envelope, certainty, origin, count, tool, connector, closed } = incident;
  return {
    code: envelope.code,
    certainty,
    origin,
    count,
    ...(like?.tool !== undefined && { tool }),
    ...(like?.connector !== undefined && { connector }),
    ...(closed && { closed: closed.as as 'resolved' }),
  };
}

export function expectedCards(cards: readonly Card[]): Card[] {
  return cards.map((card) => ({ count: 1, ...card }));
}
