import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useGrowing } from '../../components/panel/use-growing';

it('draws a screen at once, all in the end, and never fewer because there is one more', async () => {
  vi.useFakeTimers();
  const drawn: number[] = [];
  const { result, rerender } = renderHook(
    ({ count }) => {
      const shown = useGrowing(count);
      drawn.push(shown);
      return shown;
    },
    { initialProps: { count: 500 } },
  );
  expect(result.current).toBe(12);
  expect(Math.max(...drawn.slice(1))).toBeLessThanOrEqual(12);
  rerender({ count: 501 });
  expect(result.current).toBe(13);
  for (let step = 0; step < 60; step += 1) await act(() => vi.advanceTimersByTimeAsync(5));
  expect(result.current).toBe(501);
  drawn.length = 0;
  for (const count of [502, 503, 490]) rerender({ count });
  expect(drawn).not.toContain(12);
  expect(result.current).toBe(490);
});

it('draws a few all at once', () => {
  const { result, rerender } = renderHook(({ count }) => useGrowing(count), { initialProps: { count: 0 } });
  for (const count of [1, 12, 13, 14, 3, 0, 12]) {
    rerender({ count });
    expect(result.current).toBe(count);
  }
});
