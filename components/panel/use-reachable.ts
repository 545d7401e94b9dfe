import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Incident } from '../../lib/incidents/incident';
import type { PanelSource } from './panel-source';

const KEY = ['open chats'];
const NONE: ReadonlySet<string> = new Set();

/** Ids of those cards whose chat a tab still shows. */
export function useReachable(
  incidents: readonly Incident[],
  { findOpen, watchOpen }: Pick<PanelSource, 'findOpen' | 'watchOpen'>,
): ReadonlySet<string> {
  const client = useQueryClient();
  useEffect(() => watchOpen(() => void client.invalidateQueries({ queryKey: KEY })), [client, watchOpen]);
  // In whatever order they stand: a card that moves up asks nobody anew.
  const chats = useMemo(
    () =>
      incidents
        .map(({ id, tabId }) => `${id}@${tabId}`)
        .sort()
        .join(' '),
    [incidents],
  );
  const { data } = useQuery({
    queryKey: [...KEY, chats],
    queryFn: async () => new Set((await findOpen(incidents)).map(({ id }) => id)) as ReadonlySet<string>,
    placeholderData: (before) => before,
  });
  return data ?? NONE;
}
