// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue } from '../../../lib/decode';
import { NEGATIVES } from '../../unit/decode/negatives';
import { chains, envelopes, wrapAll } from './wrappers';

const words = fc.constantFrom(
  '"error"',
  '"code"',
  '"retryable"',
  'request_id',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ':',
  ',',
  '\\',
  '\\"',
  '\\u00',
  '&quot;',
  '&amp;',
  '&#',
  ';',
  'true',
  'None',
  '12',
  '"rate_limited"',
  '\n',
  ' ',
  '"data":',
  '"meta":',
  'data_as_of',
  '<details type="tool_calls" result="',
  '```json:mcp-response:x\n',
  'Error: ',
);
const soup = fc.array(words, { maxLength: 80 }).map((parts) => `request_id error code ${parts.join('')}`);

describe('whatever it is given', () => {
  it('does not throw on any text', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string(), fc.string({ unit: 'binary' })), chains, (text, chain) => {
        for (const hit of decodeText(wrapAll(text, chain.slice(0, 2))))
          expect(['error', 'success']).toContain(hit.kind);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not throw on any JSON or object', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.anything(),
          fc.object({
            key: fc.constantFrom(
              'error',
              'data',
              'meta',
              'content',
              'result',
              'type',
              'role',
              'author',
              'args',
            ),
          }),
        ),
        (value) => {
          expect(decodeValue(value)).toEqual([]);
          expect(
            decodeText(JSON.stringify(value, (_key, v) => (typeof v === 'bigint' ? String(v) : v)) ?? ''),
          ).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('survives a real envelope that was damaged in one place, and never invents another', () => {
    fc.assert(
      fc.property(envelopes, chains, fc.nat(), words, (value, chain, where, put) => {
        const text = wrapAll(JSON.stringify(value), chain);
        const at = where % text.length;
        expect(decodeText(text.slice(0, at) + put + text.slice(at + 1)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds nothing in what is no envelope, however it is wrapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEGATIVES), chains, ([, source], chain) => {
        const text = wrapAll(typeof source === 'string' ? source : JSON.stringify(source), chain);
        expect(
          decodeText(text).filter(({ kind }) => kind !== 'hidden'),
          text,
        ).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes nothing but the chat app’s own errors for such', () => {
    const others = NEGATIVES.filter(([name]) => !/the host’s error|a server that does not answer/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...others), chains, ([, source], chain) => {
        const text = wrapAll(typeof source === 'string' ? source : JSON.stringify(source), chain);
        expect(decodeText(text), text).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
