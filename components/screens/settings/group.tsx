import { type ReactNode, useId } from 'react';
import styles from './group.module.css';

/** Settings of one sort under their heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <div className={styles.rows}>{children}</div>
    </section>
  );
}
