import type { ReactNode } from 'react';
import states from '../panel/states.module.css';

/** Where there is nothing yet: what will be here, and when. */
export function Empty({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className={states.rest} data-tone="info">
      <div className={states.icon}>{icon}</div>
      <div className={states.words}>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </div>
  );
}
