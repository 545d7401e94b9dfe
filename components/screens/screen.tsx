import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type Route, routeHref } from '../panel/route';
import styles from './screen.module.css';

interface Props {
  title: string;
  /** The screen that this one belongs to, and what its link says. */
  back?: { to: Route; label: string };
  children: ReactNode;
}

/** What all screens have in common: a heading that takes the focus on arrival, and the way back where there is one. */
export function Screen({ title, back, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.screen}>
      {back && (
        <a href={routeHref(back.to)} className={styles.back}>
          <ArrowLeft size={14} aria-hidden />
          {back.label}
        </a>
      )}
      <h2 id={id} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
