import { Children, Fragment, type ReactNode } from 'react';
import styles from './trail.module.css';

const ARROW = ' › ';

/** A way through a menu, such as Developer › MCP Tokens: one thing to the eye, broken between menus only. */
export function Trail({ children }: { children: ReactNode }) {
  const menus = Children.toArray(children).join('').split(ARROW);
  return (
    <strong className={styles.trail}>
      {menus.map((menu, index) => (
        <Fragment key={menu}>
          {index > 0 && ' '}
          <span className={styles.menu}>{index < menus.length - 1 ? `${menu}${ARROW.trimEnd()}` : menu}</span>
        </Fragment>
      ))}
    </strong>
  );
}

export function trailText(menus: readonly string[]): string {
  return menus.join(ARROW);
}
