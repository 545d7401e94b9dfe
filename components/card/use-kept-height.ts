import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The height that a card had while it was open, kept once it is settled under somebody's eyes: what stands below it
 * must not move up under the hand.
 * @param stage null for a card that has no height to keep
 */
export function useKeptHeight(stage: 'open' | 'settled' | null): {
  ref: RefObject<HTMLElement | null>;
  style: CSSProperties | undefined;
} {
  const ref = useRef<HTMLElement>(null);
  const height = useRef(0);
  const [kept, setKept] = useState<number>();
  useLayoutEffect(() => {
    if (stage === 'settled') setKept(height.current);
    if (stage !== 'open' || !ref.current) return;
    // Told with the frame's own layout; to ask here would cost one more.
    const observer = new ResizeObserver(([entry]) => {
      height.current = entry?.borderBoxSize[0]?.blockSize ?? 0;
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [stage]);
  return { ref, style: stage === 'settled' && kept ? { minHeight: kept } : undefined };
}
