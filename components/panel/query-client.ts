import { notifyManager, QueryClient } from '@tanstack/react-query';

/**
 * Nothing here comes from a network: whatever is asked for is there at once, online or not, and changes are told.
 * Coming back into view reads again all the same, because a panel that slept may have missed one.
 */
export function createQueryClient(): QueryClient {
  // Not by a timer, as it would: in a tab behind another, Firefox lets one wait for a second.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 0,
        gcTime: Number.POSITIVE_INFINITY,
        retry: 1,
        retryDelay: 100,
      },
    },
  });
}
