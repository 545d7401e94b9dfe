import { Pin, Puzzle, Star } from 'lucide-react';
import styles from './toolbar.module.css';

/** A picture of where the button is: a browser's upper right corner. Says nothing that the words do not. */
export function Toolbar() {
  return (
    <div aria-hidden className={styles.bar}>
      <span className={styles.address}>
        claude.ai <Star size={13} />
      </span>
      <span className={styles.mark}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <rect x="1" y="1" width="18" height="18" rx="5" />
          <path d="M10 5.5v9M5.5 10h9" />
        </svg>
        <span className={styles.badge}>1</span>
      </span>
      <Puzzle size={17} className={styles.puzzle} />
      <Pin size={13} className={styles.pin} />
    </div>
  );
}
