// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../../../lib/platform/outbox';
import type { Answer } from '../../../lib/platform/protocol';

const ok: Answer = { ok: true };
const no = (reason: string): Answer => ({ ok: false, reason });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(send: (item: string) => Promise<Answer>) {
  const gone = vi.fn();
  const stop = new AbortController();
  const sent: string[] = [];
  const post = createOutbox<string>({
    send: (item) => {
      sent.push(item);
      return send(item);
    },
    signal: stop.signal,
    gone,
  });
  return { post, sent, gone, stop };
}

describe('the outbox', () => {
  it('sends one after the other, in order', async () => {
    const answers: ((answer: Answer) => void)[] = [];
    const { post, sent } = open(() => new Promise((resolve) => answers.push(resolve)));
    for (const item of ['a', 'b', 'c']) post(item);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a']);
    answers[0]?.(ok);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a', 'b']);
  });

  it('keeps what a dead worker did not answer, and what waits behind it', async () => {
    let dead = true;
    const { post, sent } = open(async () => (dead ? no('unreachable') : ok));
    post('a');
    post('b');
    await vi.advanceTimersByTimeAsync(600);
    dead = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.filter((item) => item === 'a').length).toBeGreaterThan(1);
    expect(sent.at(-1)).toBe('b');
    expect(sent.indexOf('b')).toBe(sent.lastIndexOf('a') + 1);
  });

  it('sends again what is never answered at all', async () => {
    let answering = false;
    const { post, sent } = open(() => (answering ? Promise.resolve(ok) : new Promise(() => undefined)));
    post('a');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(sent).toEqual(['a']);
    answering = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(['a', 'a']);
  });

  it('takes a refusal for an answer', async () => {
    const { post, sent } = open(async () => no('foreign'));
    post('a');
    post('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['a', 'b']);
  });

  it('gives an item up after a minute, and goes on to the next', async () => {
    const { post, sent } = open(async (item) => (item === 'a' ? no('unreachable') : ok));
    post('a');
    post('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.filter((item) => item === 'a')).toHaveLength(8);
    expect(sent.at(-1)).toBe('b');
  });

  it('falls silent for good when the extension is gone, and says so once', async () => {
    const { post, sent, gone, stop } = open(async () => no('gone'));
    gone.mockImplementation(() => stop.abort());
    post('a');
    post('b');
    await vi.advanceTimersByTimeAsync(60_000);
    post('c');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['a']);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('leaves no timer and sends nothing once it is stopped', async () => {
    const { post, sent, gone, stop } = open(async () => no('unreachable'));
    post('a');
    await vi.advanceTimersByTimeAsync(300);
    const before = sent.length;
    stop.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    post('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(before);
    expect(gone).not.toHaveBeenCalled();
  });

  it('holds no more than 500', async () => {
    const { post, sent } = open(async () => ok);
    for (let n = 0; n < 600; n += 1) post(String(n));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(500);
  });
});
