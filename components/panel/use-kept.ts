import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Writes what a watcher reports into the cache. It is newer than any reading under way, so that one is dropped. */
export function useKept<T>(
  queryKey: readonly unknown[],
  watch: (changed: (value: T) => void) => () => void,
): void {
  const client = useQueryClient();
  useEffect(
    () =>
      watch((value) => {
        void client.cancelQueries({ queryKey });
        client.setQueryData(queryKey, value);
      }),
    [client, queryKey, watch],
  );
}
