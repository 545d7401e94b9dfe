import type { ReactNode } from 'react';
import button from '../../ui/button.module.css';
import styles from './list.module.css';

interface Props {
  title: ReactNode;
  /** The line below. */
  note?: ReactNode;
  action: string;
  /** What the button is about, for who does not see where it stands. */
  label: string;
  disabled?: boolean;
  onPress: () => void;
}

/** Something that was decided, with the button that takes it back. */
export function Item({ title, note, action, label, disabled = false, onPress }: Props) {
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      <button
        type="button"
        className={`${button.button} ${button.quiet}`}
        aria-label={label}
        disabled={disabled}
        onClick={onPress}
      >
        {action}
      </button>
    </li>
  );
}

/** Things that were decided, or that there are none. */
export function List({ none, children }: { none: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className={styles.none}>{none}</p>;
  return <ul className={styles.list}>{children}</ul>;
}
