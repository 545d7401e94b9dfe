// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { CALL_WORDS } from '../../../lib/surfaces/triggers';
import { lastFrameEnd } from '../../../lib/tap/framing/last-end';
import { gateFor } from '../../../lib/tap/gate';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the gate', () => {
  it('opens for a literal within one chunk, in bytes and in text', () => {
    expect(gateFor(['tool_result'])(bytes('data: {"type":"tool_result"}'))).toBe(true);
    expect(gateFor(['tool_result'])('data: {"type":"tool_result"}')).toBe(true);
    expect(gateFor(['tool_result'])(bytes('tool_resul'))).toBe(false);
    expect(gateFor(['tool_result'])(bytes('data: {"type":"text"} tool resulted'))).toBe(false);
  });

  it('opens for a literal that begins and ends a chunk', () => {
    expect(gateFor(['retryable'])(bytes('retryable'))).toBe(true);
    expect(gateFor(['retryable'])(bytes('xxretryable'))).toBe(true);
    expect(gateFor(['retryable'])(bytes('retryablexx'))).toBe(true);
  });

  it('opens wherever the literal is split, byte by byte and between bytes and text', () => {
    const literal = 'tool_result';
    for (let i = 1; i < literal.length; i += 1) {
      const gate = gateFor([literal]);
      expect(gate(bytes(`xx${literal.slice(0, i)}`)), String(i)).toBe(false);
      expect(gate(i % 2 ? `${literal.slice(i)}xx` : bytes(`${literal.slice(i)}xx`)), String(i)).toBe(true);
    }
    const gate = gateFor([literal]);
    expect([...literal].map((char) => gate(bytes(char)))).toEqual([...Array(10).fill(false), true]);
  });

  it('finds the second start when the first comes to nothing', () => {
    const gate = gateFor(['aab']);
    expect(gate(bytes('xaa'))).toBe(false);
    expect(gate(bytes('ab'))).toBe(true);
    const split = gateFor(['tool_result']);
    expect(split(bytes('tool'))).toBe(false);
    expect(split(bytes('tool_res'))).toBe(false);
    expect(split(bytes('ult'))).toBe(true);
  });

  it('forgets a beginning that did not go on', () => {
    const gate = gateFor(['retryable']);
    expect(gate(bytes('retry'))).toBe(false);
    expect(gate(bytes(' '))).toBe(false);
    expect(gate(bytes('able'))).toBe(false);
  });

  it('waits for any of several literals and survives empty and emptied chunks', () => {
    const gate = gateFor(['TOOL_', 'retryable']);
    expect(gate(new Uint8Array())).toBe(false);
    expect(gate('')).toBe(false);
    expect(gate(bytes('TOOL'))).toBe(false);
    expect(gate(bytes('_CALL'))).toBe(true);
    expect(gate(bytes('is retryable'))).toBe(true);
  });
});

describe('the end of the last frame', () => {
  it.each([
    ['data: a\n\n', true, 9],
    ['data: a\r\n\r\n', true, 11],
    ['data: a\n\ndata: b', true, 9],
    ['data: a\ndata: b\n', true, 0],
    ['{"a":1}\n{"b"', false, 8],
    ['\n', false, 1],
    ['', false, 0],
    ['no line', false, 0],
  ])('in %j (empty line: %s) is %i', (text, blank, end) => {
    expect(lastFrameEnd(text, blank)).toBe(end);
    expect(lastFrameEnd(bytes(text), blank)).toBe(end);
  });
});

describe('how much of it is looked at', () => {
  /** Bytes that count who reads them. */
  function counted(text: string) {
    const seen = { count: 0 };
    const chunk = new Proxy(bytes(text), {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) seen.count += 1;
        return Reflect.get(target, key, target);
      },
    });
    return { chunk, seen };
  }

  it.each([
    ['two triggers', ['tool_result', 'tool_use'], 0.45],
    ['eight, the shortest of five letters', CALL_WORDS, 0.85],
  ])('is a part of each chunk: %s', (_, triggers, share) => {
    const text =
      'data: {"type":"text","text":"The campaigns of the last week brought more visits"}\n\n'.repeat(100);
    const { chunk, seen } = counted(text);
    expect(gateFor(triggers)(chunk)).toBe(false);
    expect(seen.count / text.length).toBeLessThan(share);
  });

  it('misses nothing wherever it stands among what nearly is one', () => {
    const near = 'tool tool_ tool_r tool_us TOOL func function_ parameter serverInf retryabl data_as_ ';
    for (const trigger of CALL_WORDS) {
      for (let at = 0; at < near.length; at += 1) {
        const text = `${near.slice(0, at)}${trigger}${near.slice(at)}`;
        const cut = (at * 7) % text.length;
        const gate = gateFor(['function_call', trigger]);
        const isOpen = [gate(bytes(text.slice(0, cut))), gate(text.slice(cut))].includes(true);
        expect(isOpen, `${trigger} at ${at}`).toBe(true);
      }
    }
  });
});
