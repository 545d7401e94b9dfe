// @vitest-environment node
import { expect, it } from 'vitest';
import { CALL_WORDS } from '../../../lib/surfaces/triggers';
import { type FeedOptions, openFeed } from '../../../lib/tap/feed';
import { later } from '../../../lib/tap/later';

const TIMES = 10_000;
/** What the counting itself, and a compiler that wakes up, may come to; one array for each chunk would be 160,000. */
const NOISE = TIMES * 2;

/** Bytes that `run` allocates in so many calls: the least of several series, none of which sees a collection. */
function allocated(run: () => void): number {
  const repeat = () => {
    for (let n = 0; n < TIMES; n++) run();
  };
  for (let n = 0; n < 5; n++) repeat();
  const series = Array.from({ length: 10 }, () => {
    const before = process.memoryUsage().heapUsed;
    repeat();
    return process.memoryUsage().heapUsed - before;
  });
  return Math.min(...series.filter((bytes) => bytes >= 0));
}

const open = (of: Partial<FeedOptions>) =>
  openFeed({
    framing: 'sse',
    triggers: CALL_WORDS,
    isSocket: false,
    emitter: () => () => false,
    later,
    ...of,
  });

const frame = 'data: {"type":"text","text":"and most of them came from search"}\n\n';

it('the counter counts', () => {
  let last: unknown;
  expect(
    allocated(() => {
      last = [last === undefined];
    }),
  ).toBeGreaterThan(NOISE);
});

it('a chunk that the gate lets by allocates nothing', () => {
  const feed = open({});
  const step = { done: false, value: new TextEncoder().encode(frame.repeat(20)) };
  expect(allocated(() => feed.step(step))).toBeLessThan(NOISE);
});

it('nor does one of text', () => {
  const feed = open({});
  const step = { done: false, value: frame.repeat(20) };
  expect(allocated(() => feed.step(step))).toBeLessThan(NOISE);
});

it('nor does a message of a socket', () => {
  const feed = open({ framing: 'json', isSocket: true });
  expect(
    allocated(() => feed.whole('{"type":"text","text":"and most of them came from search"}')),
  ).toBeLessThan(NOISE);
});
