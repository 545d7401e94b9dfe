import { DismissButton } from './dismiss-button';
import { GoToChat } from './go-to-chat';
import styles from './head.module.css';
import { Meta } from './meta';
import type { CardParts } from './parts';
import { Sign } from './sign';

/** A full card's head: sign, title, the line below it, and the way to put it away. */
export function Head(parts: CardParts) {
  const { incident, words, titleId, place } = parts;
  return (
    <div className={styles.head}>
      <Sign {...parts} />
      <div className={styles.words}>
        <h3 id={titleId} className={styles.title} tabIndex={-1}>
          {words.title}
        </h3>
        <Meta {...parts} />
        {place.reachable && <GoToChat chat={incident} />}
      </div>
      {incident.closed === undefined && <DismissButton id={incident.id} title={words.title} />}
    </div>
  );
}
