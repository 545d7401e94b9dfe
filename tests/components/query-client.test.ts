import { notifyManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../components/panel/query-client';

afterEach(() => vi.useRealTimers());

it('tells the panel of a change without a timer, which a tab behind another would be kept waiting for', async () => {
  vi.useFakeTimers();
  const client = createQueryClient();
  const told = vi.fn();
  // As the library's own hook listens.
  const heard = notifyManager.batchCalls(told);
  const stop = new QueryObserver(client, { queryKey: ['ledger'], enabled: false }).subscribe(heard);
  client.setQueryData(['ledger'], 'changed');
  await Promise.resolve();
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ data: 'changed' }));
  stop();
});
