import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The height that a card had while it was open, kept once it is settled under somebody's eyes: what stands below it
 * must not move up under the hand.
 */
export function useKeptHeight(settled: boolean): {
  ref: RefObject<HTMLElement | null>;
  style: CSSProperties | undefined;
} {
  const ref = useRef<HTMLElement>(null);
  const height = useRef(0);
  const [kept, setKept] = useState<number>();
  useLayoutEffect(() => {
    if (settled) setKept(height.current);
    else height.current = ref.current?.offsetHeight ?? 0;
  });
  return { ref, style: settled && kept ? { minHeight: kept } : undefined };
}
