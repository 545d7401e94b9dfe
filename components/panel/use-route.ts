import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { parseRoute, type Route } from './route';

/** One entry of the browser's history of the panel. */
interface Visit {
  route: Route;
  id: string;
}

/** How a visit was left: what going back to it restores. */
interface Left {
  top: number;
  focus: HTMLElement | null;
}

export interface Journey {
  visit: Visit;
  /** By the visit's id. */
  left: ReadonlyMap<string, Left>;
}

/** The screen that the address asks for. */
export function useRoute(): Journey {
  const [visit, setVisit] = useState(thisVisit);
  const left = useRef(new Map<string, Left>());
  useEffect(() => {
    const move = () => {
      left.current.set(visit.id, { top: window.scrollY, focus: focused() });
      setVisit(thisVisit());
    };
    window.addEventListener('hashchange', move);
    return () => window.removeEventListener('hashchange', move);
  }, [visit]);
  return { visit, left: left.current };
}

/**
 * The manners of moving between screens: one that is gone to begins at its top with the focus on its heading, one
 * that is gone back to is found as it was left. Browsers do neither where only the address's fragment changes.
 * @param ready false while the screen is being loaded
 */
export function useArrival(
  { visit, left }: Journey,
  ready: boolean,
  main: RefObject<HTMLElement | null>,
): void {
  const arrived = useRef<string>(null);
  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  useLayoutEffect(() => {
    if (!ready || arrived.current === visit.id || !main.current) return;
    const isStart = arrived.current === null;
    arrived.current = visit.id;
    const before = left.get(visit.id);
    const target = before?.focus?.isConnected ? before.focus : landing(main.current, visit.route);
    // At the start too: the first Tab is to lead to what is shown, not to the header.
    if (!isStart || focused() === null) target.focus({ preventScroll: true });
    if (!isStart) window.scrollTo({ top: before?.top ?? 0, behavior: 'instant' });
  }, [ready, visit, left, main]);
}

/** Where the focus goes on arrival: the screen's heading; the chats' cards are the panel's main part itself. */
function landing(main: HTMLElement, { screen }: Route): HTMLElement {
  const headings = main.querySelectorAll<HTMLElement>(`[data-screen="${screen}"] h2[tabindex]`);
  return [...headings].find((heading) => heading.closest('[hidden]') === null) ?? main;
}

function focused(): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
}

/** Marks the entry of the browser's history, so that it is known again when it is gone back to. */
function thisVisit(): Visit {
  const { visit } = Object(history.state) as { visit?: unknown };
  const id = typeof visit === 'string' ? visit : crypto.randomUUID();
  if (id !== visit) history.replaceState({ visit: id }, '');
  return { route: parseRoute(location.hash), id };
}
