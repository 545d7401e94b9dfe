import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send, serve } from '../../../lib/platform/messaging';

const stops: (() => void)[] = [];
beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

describe('a request to the worker', () => {
  it('brings back the worker’s answer', async () => {
    const handler = vi.fn(() => ({ ok: false as const, reason: 'foreign' }));
    stops.push(serve('incident.dismiss', handler));
    expect(await send('incident.dismiss', { id: 'a' })).toEqual({ ok: false, reason: 'foreign' });
    expect(handler).toHaveBeenCalledWith({ id: 'a' }, expect.anything());
  });

  it('is answered with a name when the handler breaks', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
    stops.push(
      serve('incident.dismiss', () => {
        throw new Error('bug');
      }),
    );
    expect(await send('incident.dismiss', { id: 'a' })).toEqual({ ok: false, reason: 'failed' });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is handled in its own turn, so that a click stays one', () => {
    const handler = vi.fn(() => ({ ok: true as const }));
    stops.push(serve('panel.open', handler));
    const message = { id: 1, type: 'panel.open', data: {}, timestamp: 1 };
    void fakeBrowser.runtime.onMessage.trigger(message, {} as never, () => undefined);
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('is unreachable while nobody answers', async () => {
    expect(await send('incident.dismiss', { id: 'a' })).toEqual({ ok: false, reason: 'unreachable' });
  });
});
