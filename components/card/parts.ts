import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident, Status } from '../../lib/incidents/incident';
import type { Words } from './words';

/** What the parts of a card share. */
export interface CardParts {
  incident: Incident;
  /** The incident with its times as the clock tells them, see useInTime. */
  timed: Incident;
  explanation: Explanation;
  /** As it is shown, see useShownStatus. */
  status: Status;
  words: Words;
  /** Id of the title, which names the card. */
  titleId: string;
  place: Place;
}

/** Where a card stands. */
export interface Place {
  /** Names the chat, where it is not the one beside the panel. */
  withHost: boolean;
  /** Another chat's, and a tab still shows it. */
  reachable: boolean;
  /** Out of the way, because the person muted its kind or its site. */
  muted: boolean;
}
