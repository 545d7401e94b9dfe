import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { FurnishedProps } from './furnished';
import type { ScreenName } from './route';
import type { ScreenComponent, Screens } from './screen-props';

interface Shown {
  /** Screens that have been opened, once their code is there, by name. */
  opened: Partial<Record<ScreenName, ScreenComponent>>;
  /** What is around them, see furnished.tsx. */
  Around: ComponentType<FurnishedProps & { children: ReactNode }> | null;
  /** The chats have been in view. */
  sawNow: boolean;
}

/**
 * Loads the code of a screen when it is first asked for; what was once opened stays. Not React's `lazy`, see
 * use-cards.ts.
 */
export function useScreens(screens: Screens, asked: ScreenName): Shown {
  const [shown, setShown] = useState<Shown>({ opened: {}, Around: null, sawNow: asked === 'now' });
  if (asked === 'now' && !shown.sawNow) setShown({ ...shown, sawNow: true });
  useEffect(() => {
    const load = asked === 'now' ? undefined : screens[asked];
    if (!load) return;
    void Promise.all([import('./furnished'), load()]).then(([{ Furnished }, Screen]) =>
      setShown((before) =>
        before.opened[asked]
          ? before
          : { ...before, opened: { ...before.opened, [asked]: Screen }, Around: Furnished },
      ),
    );
  }, [screens, asked]);
  return shown;
}
