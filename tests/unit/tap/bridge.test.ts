// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { openTapSide, openWatchSide } from '../../../lib/tap/bridge';
import { type Finding, LONGEST_TEXT, LONGEST_URL } from '../../../lib/tap/finding';

const finding = (text: string): Finding => ({ body: 1, url: 'https://chat.example/', text, streamed: true });

function sides() {
  const target = new EventTarget();
  const { signal } = new AbortController();
  const took = vi.fn();
  return {
    target,
    took,
    tap: () => openTapSide({ target, signal }),
    watch: (other = signal) => openWatchSide({ target, take: took, signal: other }),
  };
}

/** What the two sides say to each other in the open. */
function overhear(target: EventTarget): CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const name of ['mcp-doctor:tap', 'mcp-doctor:watch']) {
    target.addEventListener(name, (event) => heard.push(event as CustomEvent));
  }
  return heard;
}

describe('the bridge', () => {
  it('carries findings, whichever side is up first', () => {
    for (const order of [
      ['tap', 'watch'],
      ['watch', 'tap'],
    ] as const) {
      const { took, ...open } = sides();
      let send: (each: Finding) => void = () => {};
      for (const side of order) {
        if (side === 'tap') send = open.tap();
        else open.watch();
      }
      send(finding('a'));
      send(finding('b'));
      expect(took.mock.calls, order.join()).toEqual([[finding('a')], [finding('b')]]);
    }
  });

  it('keeps what comes until the other side is up, in order and within bounds', () => {
    const { tap, watch, took } = sides();
    const send = tap();
    const sent = Array.from({ length: 30 }, (_, i) => finding(`${i}`.padEnd(50_000)));
    for (const each of sent) send(each);
    watch();
    const kept = took.mock.calls.map(([each]) => each);
    expect(kept.length).toBeGreaterThan(15);
    expect(kept.length).toBeLessThan(25);
    expect(kept).toEqual(sent.slice(0, kept.length));
    send(finding('later'));
    expect(took).toHaveBeenLastCalledWith(finding('later'));
  });

  it('carries the longest texts from the longest addresses', () => {
    const { tap, watch, took } = sides();
    const send = tap();
    watch();
    const longest = { ...finding('"\n'.repeat(LONGEST_TEXT / 2)), url: '"'.repeat(LONGEST_URL) };
    send(longest);
    expect(took).toHaveBeenCalledExactlyOnceWith(longest);
  });

  it('hands back the answer of the other side', () => {
    const { tap, watch, took } = sides();
    const send = tap();
    watch();
    took.mockReturnValueOnce(true).mockReturnValueOnce(false).mockReturnValueOnce('yes');
    expect([1, 2, 3].map(() => send(finding('a')))).toEqual([true, false, false]);
  });

  it('asks for more until the other side is up, as far as there is room', () => {
    const { tap, watch, took } = sides();
    const send = tap();
    expect(send(finding('a'))).toBe(true);
    expect(send(finding('x'.repeat(LONGEST_TEXT)))).toBe(true);
    expect(send(finding('x'.repeat(LONGEST_TEXT)))).toBe(false);
    watch();
    expect(took).toHaveBeenCalledTimes(2);
    expect(send(finding('b'))).toBe(false);
  });

  it('speaks in strings only, under a name of its own each time', () => {
    const names = [1, 2].map(() => {
      const { target, tap, watch } = sides();
      const heard = overhear(target);
      tap();
      watch();
      expect(heard.every(({ detail }) => detail === null || typeof detail === 'string')).toBe(true);
      return heard.find(({ type }) => type === 'mcp-doctor:tap')?.detail;
    });
    expect(names[0]).toMatch(/^\d+(?:-\d+){3}$/);
    expect(names[0]).not.toBe(names[1]);
  });

  it('tells its name to nobody once both sides have met', () => {
    const { target, tap, watch } = sides();
    tap();
    watch();
    const heard = overhear(target);
    target.dispatchEvent(new CustomEvent('mcp-doctor:watch'));
    target.dispatchEvent(new CustomEvent('mcp-doctor:tap', { detail: 'forged' }));
    expect(heard.map(({ type, detail }) => [type, detail])).toEqual([
      ['mcp-doctor:watch', null],
      ['mcp-doctor:tap', 'forged'],
    ]);
  });

  it('survives whatever else is said under its names', () => {
    const { target, tap, watch, took } = sides();
    const send = tap();
    for (const detail of [undefined, null, 7, {}, '']) {
      target.dispatchEvent(new CustomEvent('mcp-doctor:watch', { detail }));
    }
    watch();
    let name = '';
    const other = new EventTarget();
    other.addEventListener('mcp-doctor:tap', (event) => {
      name = (event as CustomEvent).detail;
    });
    openTapSide({ target: other, signal: new AbortController().signal });
    const third = vi.fn();
    openWatchSide({ target: other, take: third, signal: new AbortController().signal });
    for (const detail of [undefined, 7, {}, '{', JSON.stringify('x'.repeat(3_000_000))]) {
      other.dispatchEvent(new CustomEvent(name, { detail }));
    }
    expect(third).not.toHaveBeenCalled();
    other.dispatchEvent(new CustomEvent(name, { detail: '{"forged":true}' }));
    expect(third).not.toHaveBeenCalled();
    other.dispatchEvent(new CustomEvent(name, { detail: '{"forged":true}\ntext\nmore' }));
    expect(third).toHaveBeenCalledWith({ forged: true, text: 'text\nmore' });
    send(finding('still there'));
    expect(took).toHaveBeenCalledExactlyOnceWith(finding('still there'));
  });

  it('ends with the signal', () => {
    const { tap, watch, took } = sides();
    const controller = new AbortController();
    watch(controller.signal);
    const send = tap();
    controller.abort();
    send(finding('late'));
    expect(took).not.toHaveBeenCalled();
  });
});
