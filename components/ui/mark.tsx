import styles from './mark.module.css';

/** The extension's mark: a picture and nothing to read. */
export function Mark({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className={styles.mark}>
      <rect x="1" y="1" width="18" height="18" rx="5" />
      <path d="M10 5.5v9M5.5 10h9" />
    </svg>
  );
}
