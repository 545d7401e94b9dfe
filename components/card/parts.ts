import type { Explanation } from '../../lib/atribu/explanation';
import type { Incident, Status } from '../../lib/incidents/incident';
import type { Words } from './words';

/** What the parts of a card share. */
export interface CardParts {
  incident: Incident;
  explanation: Explanation;
  /** As it is shown, see useShownStatus. */
  status: Status;
  words: Words;
  /** Id of the title, which names the card. */
  titleId: string;
  withHost: boolean;
}
