import { useCallback, useMemo } from 'react';
import { type Mute, nextMuteEnd, standing } from '../../lib/platform/settings';
import { useClock } from '../clock/use-clock';
import type { PanelSource } from './panel-source';
import { useSettings } from './use-settings';

const NONE: readonly Mute[] = [];

/** The mutes that stand; each goes by itself at its end. */
export function useMutes(source: PanelSource): readonly Mute[] {
  const mutes = useSettings(source)?.settings.mutes ?? NONE;
  const next = useCallback((at: number) => nextMuteEnd({ mutes }, at), [mutes]);
  // They end in the order of their ends, so the number of those that are left says which.
  const count = useClock((at) => standing(mutes, at).length, next);
  return useMemo(() => {
    const byEnd = mutes.toSorted((a, b) => endOf(b) - endOf(a));
    const kept = new Set(byEnd.slice(0, count));
    return mutes.filter((mute) => kept.has(mute));
  }, [mutes, count]);
}

function endOf({ until }: Mute): number {
  return until ?? Number.POSITIVE_INFINITY;
}
