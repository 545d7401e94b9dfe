import { Actions } from './actions';
import styles from './body.module.css';
import { Choices } from './choices';
import { Details } from './details';
import { ClaimedDone, Doubts, RefusedLink, Said } from './notes';
import type { CardParts } from './parts';
import { Steps } from './steps';
import { Who } from './who';

/** What a card says below its head, in the order in which a person needs it. */
export function Body(parts: CardParts) {
  const { explanation, status, words } = parts;
  const { choices, refusedUrl } = explanation;
  return (
    <div className={styles.body}>
      <Who {...parts} />
      <Doubts {...parts} />
      <p>{words.cause}</p>
      <Said {...parts} />
      <Steps {...parts} />
      {choices && status !== 'resolved' && <Choices {...choices} />}
      {refusedUrl && <RefusedLink url={refusedUrl} />}
      <Actions {...parts} />
      <ClaimedDone {...parts} />
      <Details {...parts} />
    </div>
  );
}
