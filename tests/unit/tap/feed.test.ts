// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { openFeed } from '../../../lib/tap/feed';
import { readerFor } from '../../../lib/tap/findings/wires';
import type * as natives from '../../../lib/tap/natives';
import { claudeEvents, sseOf } from './frames';
import { claude } from './support';

/** What costs something: bytes made text, and text made values. */
const cost = vi.hoisted(() => ({ decoded: 0, parsed: 0 }));
vi.mock('../../../lib/tap/natives', async (importOriginal) => {
  const real = await importOriginal<typeof natives>();
  return {
    ...real,
    parseJson(text: string) {
      cost.parsed += text.length;
      return real.parseJson(text);
    },
    textStream() {
      const decode = real.textStream();
      return (bytes: Uint8Array) => {
        cost.decoded += bytes.length;
        return decode(bytes);
      };
    },
  };
});
beforeEach(() => Object.assign(cost, { decoded: 0, parsed: 0 }));

const encoder = new TextEncoder();
const words = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    encoder.encode(
      sseOf([{ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: `word ${i} ` } }]),
    ),
  );

function open() {
  const found: unknown[] = [];
  const sent: string[] = [];
  const { triggers = [] } = claude.wire[0] ?? {};
  const reader = readerFor('claude-completion', {
    call: (told) => found.push(told),
    result: (content) => found.push(content),
    any: (value) => found.push(value),
  });
  const emitter = () => {
    return ({ text }: { text: string }) => {
      sent.push(text);
      if (text) reader?.value(JSON.parse(text));
      return reader?.busy?.() ?? false;
    };
  };
  const tasks: (() => void)[] = [];
  const later = (work: () => void) => void tasks.push(work);
  const feed = openFeed({ framing: 'sse', triggers, isSocket: false, emitter, later });
  return { feed, found, sent, tasks };
}

it('nothing is decoded or parsed while the gate is shut', () => {
  const { feed, sent } = open();
  for (const value of words(1_000)) feed.step({ done: false, value });
  feed.step({ done: true });
  expect(cost).toEqual({ decoded: 0, parsed: 0 });
  // Not even its end.
  expect(sent).toEqual([]);
});

it('the gate shuts when the block has ended', () => {
  const { feed, found } = open();
  const answer = claudeEvents().map((event) => encoder.encode(sseOf([event])));
  for (const value of [...words(100), ...answer]) feed.step({ done: false, value });
  const before = { ...cost };
  for (const value of words(1_000)) feed.step({ done: false, value });
  expect(cost).toEqual(before);
  expect(found).toHaveLength(2);
  const bytes = answer.reduce((sum, { length }) => sum + length, 0);
  expect(cost.decoded).toBeLessThan(bytes);
});

it('where chunks never end with a frame, frames are cut but not sent', () => {
  const { feed, found, sent } = open();
  const [first = new Uint8Array(), ...rest] = words(500);
  feed.step({
    done: false,
    value: encoder.encode(sseOf(claudeEvents()) + new TextDecoder().decode(first.slice(0, 9))),
  });
  const before = sent.length;
  let last = first;
  for (const next of rest) {
    feed.step({ done: false, value: Uint8Array.from([...last.slice(9), ...next.slice(0, 9)]) });
    last = next;
  }
  expect(sent).toHaveLength(before);
  expect(found).toHaveLength(2);
});

/** A body of some 400 kB with four results in it, in one piece. */
function long() {
  const result = encoder.encode(sseOf(claudeEvents()));
  return Buffer.concat(Array.from({ length: 4 }, () => [...words(900), result]).flat());
}

it('a long piece is read in parts, a task each, and what comes after it comes after it', () => {
  const body = long();
  const inPieces = open();
  for (let at = 0; at < body.length; at += 1_000) inPieces.feed.chunk(body.subarray(at, at + 1_000));
  inPieces.feed.end();
  expect(inPieces.found.length).toBeGreaterThan(0);

  const { feed, found, tasks } = open();
  const costs: number[] = [];
  const measured = (work: () => void) => {
    const before = cost.decoded;
    work();
    costs.push(cost.decoded - before);
  };
  const piece = Uint8Array.from(body);
  measured(() => feed.chunk(piece));
  measured(() => feed.chunk(body));
  measured(() => feed.end());
  // The page may do with its bytes what it likes.
  piece.fill(32);
  for (let task = tasks.shift(); task; task = tasks.shift()) measured(task);
  expect(found).toEqual([...inPieces.found, ...inPieces.found]);
  expect(Math.max(...costs)).toBeLessThanOrEqual(2 * 64 * 1024);
});

it('pieces that come faster than there are tasks to read them are read there and then', () => {
  const body = long();
  const once = open();
  for (let at = 0; at < body.length; at += 1_000) once.feed.chunk(body.subarray(at, at + 1_000));

  const { feed, found, tasks } = open();
  for (let n = 0; n < 40; n += 1) feed.chunk(body);
  expect(found.length).toBeGreaterThan(0);
  for (let task = tasks.shift(); task; task = tasks.shift()) task();
  expect(found).toEqual(Array.from({ length: 40 }, () => once.found).flat());
});
