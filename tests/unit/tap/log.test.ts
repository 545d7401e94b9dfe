// @vitest-environment node
import { expect, it, vi } from 'vitest';

it('says a sentence once for each key, quietly, whatever the page does to the console', async () => {
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => {});
  const { logOnce } = await import('../../../lib/platform/log');
  console.debug = () => {
    throw new Error('the page');
  };
  logOnce('a', 'one.');
  logOnce('a', 'one again.');
  logOnce('b', 'two.');
  expect(debug.mock.calls).toEqual([['MCP Doctor: one.'], ['MCP Doctor: two.']]);
});
