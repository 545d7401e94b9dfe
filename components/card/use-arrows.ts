import { type KeyboardEvent, type RefObject, useCallback } from 'react';

type OnKey = (event: KeyboardEvent<HTMLElement>) => void;

/**
 * Arrow keys, Home and End between the buttons of a list, besides Tab; and from a field above it down into the list.
 */
export function useArrows(list: RefObject<HTMLElement | null>): { onKeyDown: OnKey; into: OnKey } {
  const buttons = useCallback(() => [...(list.current?.querySelectorAll('button') ?? [])], [list]);

  const onKeyDown = useCallback<OnKey>(
    (event) => {
      const all = buttons();
      const at = all.indexOf(document.activeElement as HTMLButtonElement);
      const to = at === -1 ? undefined : target(event.key, at, all.length - 1);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    },
    [buttons],
  );
  const into = useCallback<OnKey>(
    (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      buttons()[0]?.focus();
    },
    [buttons],
  );
  return { onKeyDown, into };
}

function target(key: string, at: number, last: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(last, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : undefined;
}
