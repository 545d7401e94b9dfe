import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface Props {
  title: string;
  /** A button at the line's end. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A line that opens what is seldom needed. What is inside exists only while it is open. */
export function Disclosure({ title, beside, children }: Props) {
  return (
    <Collapsible.Root className={styles.root}>
      <div className={styles.line}>
        <Collapsible.Trigger className={styles.trigger}>
          <ChevronDown size={14} aria-hidden className={styles.chevron} />
          {title}
        </Collapsible.Trigger>
        {beside}
      </div>
      <Collapsible.Panel className={styles.panel}>
        <div className={styles.inside}>{children}</div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
