import { startTransition, useEffect, useState } from 'react';

/** As many cards as fill a screen. */
const FIRST = 12;

/**
 * How many of so many cards to draw. All of them in the end: those that fill the screen at once, the others a few at
 * a time, while nothing that is more urgent is to be drawn. What comes later one by one is drawn with the others.
 */
export function useGrowing(count: number): number {
  const [seen, setSeen] = useState({ count: 0, left: 0 });
  const more = count - seen.count;
  if (more !== 0) {
    const left = seen.left + (more > FIRST ? more - FIRST : 0);
    setSeen({ count, left: Math.max(0, Math.min(left, count - FIRST)) });
  }
  const { left } = seen;
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() =>
      startTransition(() => setSeen((it) => ({ ...it, left: Math.max(0, it.left - FIRST) }))),
    );
    return () => clearTimeout(timer);
  }, [left]);
  return count - left;
}
