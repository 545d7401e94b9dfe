import { memo, type ReactNode, useId } from 'react';
import styles from './cards.module.css';
import { useGrowing } from './use-growing';

interface Props<T> {
  title: string;
  items: readonly T[];
  children: (item: T, index: number) => ReactNode;
}

/** Cards of one sort under their heading; nothing where there are none. Drawn again when its list is another one. */
export const Section = memo(Cards) as typeof Cards;

function Cards<T>({ title, items, children }: Props<T>) {
  const id = useId();
  const shown = useGrowing(items.length);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {items.slice(0, shown).map(children)}
    </section>
  );
}
