import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold-line.module.css';

interface Props {
  sign: ReactNode;
  title: string;
  titleId: string;
  /** What stands below the title, open or not. */
  below: ReactNode;
  /** A button at the line's end. */
  end: ReactNode;
  opened?: boolean;
  /** The title's level, which follows from where the line stands. */
  heading?: 'h3' | 'h4';
  children: ReactNode;
}

/** A card as one line that opens. What is inside exists only while it is open. */
export function FoldLine(props: Props) {
  const { sign, title, titleId, below, end, opened = false, heading: Heading = 'h3', children } = props;
  return (
    <Collapsible.Root defaultOpen={opened}>
      <div className={styles.head}>
        <div className={styles.sign}>{sign}</div>
        <div className={styles.words}>
          <Heading>
            <Collapsible.Trigger className={styles.trigger}>
              <span id={titleId}>{title}</span>
              <ChevronDown size={14} aria-hidden className={styles.chevron} />
            </Collapsible.Trigger>
          </Heading>
          {below}
        </div>
        {end}
      </div>
      <Collapsible.Panel className={styles.panel}>
        <div className={styles.inside}>{children}</div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
