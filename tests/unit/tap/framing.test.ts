// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Framing } from '../../../lib/surfaces/types';
import { framerFor, framingOf, LONGEST_FRAME } from '../../../lib/tap/framing';

function cut(framing: Framing, pieces: readonly string[], end = true): string[] {
  const frames: string[] = [];
  const framer = framerFor(framing, (frame) => frames.push(frame));
  for (const piece of pieces) framer.push(piece);
  if (end) framer.end();
  return frames;
}

describe('server-sent events', () => {
  it.each(['\n', '\r\n', '\r'])('end with an empty line, lines end with %j', (eol) => {
    const text = ['event: a', 'data: {"a":1}', '', ': ping', '', 'data: b', 'id: 7', '', ''].join(eol);
    expect(cut('sse', [text], false)).toEqual(['{"a":1}', 'b']);
    expect(cut('sse', [...text], false)).toEqual(['{"a":1}', 'b']);
  });

  it('join several data lines', () => {
    expect(cut('sse', ['data: {\ndata:"a":\ndata:  1}\n\n'])).toEqual(['{\n"a":\n 1}']);
    expect(cut('sse', ['data: a\ndata\ndata: b\n\n'])).toEqual(['a\n\nb']);
  });

  it('know other fields, comments, a byte order mark and look-alikes', () => {
    expect(cut('sse', ['\ufeffdata: a\n\n:data: no\ndatabase: no\nretry: 10\n\ndata:b\n\n'])).toEqual([
      'a',
      'b',
    ]);
  });

  it('yield what there is when the stream is cut off', () => {
    expect(cut('sse', ['data: a\n\ndata: {"b"'])).toEqual(['a', '{"b"']);
    expect(cut('sse', ['data: a\n\ndata: {"b"'], false)).toEqual(['a']);
  });

  it('are bounded, one line or many', () => {
    const long = 'x'.repeat(LONGEST_FRAME * 2);
    const frames = cut('sse', [`data: ${long}END\n\n`]);
    expect(frames.length).toBeGreaterThan(1);
    expect(frames.every((frame) => frame.length <= LONGEST_FRAME)).toBe(true);
    expect(frames.at(-1)?.endsWith('END')).toBe(true);
    const many = cut('sse', Array(600).fill(`data: ${'y'.repeat(1024)}\n`));
    expect(many.length).toBeGreaterThan(2);
    expect(many.every((frame) => frame.length <= LONGEST_FRAME)).toBe(true);
  });
});

describe('lines', () => {
  it('are frames, empty ones too', () => {
    expect(cut('ndjson', ['{"a":1}\n', '{"b"', ':2}\r\n\r\n3']).filter(Boolean)).toEqual([
      '{"a":1}',
      '{"b":2}',
      '3',
    ]);
  });

  it('that are too long come in windows that overlap', () => {
    const mark = 'm'.repeat(20_000);
    const line = 'a'.repeat(LONGEST_FRAME - 10_000) + mark + 'b'.repeat(50_000);
    const frames = cut('ndjson', [line.slice(0, 9), line.slice(9), '\n{}\n']);
    expect(frames.some((frame) => frame.includes(mark))).toBe(true);
    expect(frames.at(-1)).toBe('{}');
  });
});

describe('a whole body', () => {
  it('is one frame, line ends and all', () => {
    expect(cut('json', ['{\n"a":', '\n1}\n'])).toEqual(['{\n"a":\n1}\n']);
    expect(cut('json', ['{'], false)).toEqual([]);
  });

  it('over the bound comes in windows', () => {
    const frames = cut('json', ['z'.repeat(LONGEST_FRAME * 3)]);
    expect(frames.length).toBeGreaterThan(3);
    expect(frames.every((frame) => frame.length <= LONGEST_FRAME)).toBe(true);
  });
});

describe('content types', () => {
  it.each([
    ['text/event-stream; charset=utf-8', 'sse'],
    ['application/x-ndjson', 'ndjson'],
    ['application/jsonl', 'ndjson'],
    ['text/x-component', 'ndjson'],
    ['text/plain; charset=utf-8', 'ndjson'],
    ['application/json', 'json'],
    ['Application/JSON;charset=UTF-8', 'json'],
    ['text/html', undefined],
    ['text/javascript', undefined],
    ['image/png', undefined],
    ['', undefined],
  ])('%s is %s', (type, framing) => {
    expect(framingOf(type)).toBe(framing);
  });
});
