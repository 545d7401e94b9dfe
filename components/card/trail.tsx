import type { ReactNode } from 'react';
import styles from './trail.module.css';

/** A way through a menu, such as Developer › MCP Tokens: one thing to the eye. */
export function Trail({ children }: { children: ReactNode }) {
  return <strong className={styles.trail}>{children}</strong>;
}

export function trailText(steps: readonly string[]): string {
  return steps.join(' › ');
}
