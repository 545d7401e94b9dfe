import { Pin, Puzzle, Star } from 'lucide-react';
import { Mark } from '../../ui/mark';
import styles from './toolbar.module.css';

/** A picture of where the button is: a browser's upper right corner. Says nothing that the words do not. */
export function Toolbar() {
  return (
    <div aria-hidden className={styles.bar}>
      <span className={styles.address}>
        claude.ai <Star size={13} />
      </span>
      <span className={styles.mark}>
        <Mark size={18} />
        <span className={styles.badge}>1</span>
      </span>
      <Puzzle size={17} className={styles.puzzle} />
      <Pin size={13} className={styles.pin} />
    </div>
  );
}
