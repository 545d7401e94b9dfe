// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { decodeText, decodeValue } from '../../../lib/decode';
import { parseSighting } from '../../../lib/incidents/sighting-schema';
import { CALL_WORDS } from '../../../lib/surfaces/triggers';
import { openFeed } from '../../../lib/tap/feed';
import { LONGEST_TEXT } from '../../../lib/tap/finding';
import { gemini } from '../../../lib/tap/findings/wires/gemini';
import { openWebui } from '../../../lib/tap/findings/wires/open-webui';
import { measure, type Spent } from '../../tough/inputs/hear';
import { slowness } from './machine';

const MEBI = 1024 * 1024;
const KEY = '{"tool_calls":[{"error":{"code":"rate_limited","retryable":true,"request_id":"x","message":"';
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** What 50 MB can be made of. A page that hands them out in one piece has made them, which took it longer. */
const huge: [string, () => string][] = [
  ['one string of words', () => `${KEY}${fill('once upon a time ', 50 * MEBI)}"}}]}`],
  ['nothing but quotes', () => `${KEY}${fill('\\"', 50 * MEBI)}"}}]}`],
  ['nothing but braces', () => `${KEY}${fill('{', 50 * MEBI)}`],
  ['two bytes a character', () => `${KEY}${fill('ä€', 50 * MEBI)}"}}]}`],
];

describe.each(huge)('50 MB: %s', (_name, make) => {
  it('takes the decoder less than 2 s; the wire never gives it more than 512 KiB', () => {
    const spent: Spent = { ms: 0, held: 0 };
    const text = make();
    measure(spent, () => decodeText(text));
    expect(spent.ms).toBeLessThan(2_000 * slowness());
  });

  it('on its way through the tap never holds the page up, and little of it is kept', () => {
    const spent: Spent = { ms: 0, held: 0 };
    const bytes = new TextEncoder().encode(make());
    let longest = 0;
    const feed = openFeed({
      framing: 'ndjson',
      triggers: CALL_WORDS,
      isSocket: false,
      later: (work) => work(),
      emitter:
        () =>
        ({ text }) => {
          longest = Math.max(longest, text.length);
          return false;
        },
    });
    // As a network hands it over.
    for (let at = 0; at < bytes.length; at += 64 * 1024)
      measure(spent, () => feed.chunk(bytes.subarray(at, at + 64 * 1024)));
    measure(spent, () => feed.end());
    expect(spent.held).toBeLessThan(50 * slowness());
    expect(longest).toBeLessThanOrEqual(LONGEST_TEXT);
  });
});

it('nesting without end, in text and in values, throws nothing anywhere', () => {
  for (const [open, close] of [
    ['[', ']'],
    ['{"error":', '}'],
    ['{"content":[{"type":"text","text":', '}]}'],
  ] as const) {
    const text = `request_id error code ${open.repeat(200_000)}1${close.repeat(200_000)}`;
    const spent: Spent = { ms: 0, held: 0 };
    measure(spent, () => expect(decodeText(text)).toEqual([]));
    expect(spent.ms).toBeLessThan(3_000 * slowness());
  }
  let value: unknown = 1;
  for (let i = 0; i < 100_000; i += 1) value = { error: value, data: value };
  expect(decodeValue(value)).toEqual([]);
  expect(parseSighting({ kind: 'error', envelope: value, evidence: value }).ok).toBe(false);
  const evidence = { route: 'wire', surface: 'claude', conversation: null, replayed: false };
  const whole = { ...evidence, context: 'tool-result', whole: true, isError: null };
  expect(parseSighting({ kind: 'error', envelope: { code: 'a1', extra: value }, evidence: whole }).ok).toBe(
    false,
  );
});

/** What a text may hold again and again of which each was read anew from each of its beginnings. */
const repeated: [string, string][] = [
  ['brackets before an escape', `${'['.repeat(90)}\\"x `],
  ['objects before an escape', `${'{"a":'.repeat(90)}\\"x `],
  ['brackets before an entity', `${'['.repeat(90)}&quot;x `],
  ['an attribute whose name never ends', 'a'],
];

it.each(repeated)('%s: 100,000 characters of it hold the page up no longer than others', (_name, piece) => {
  const spent: Spent = { ms: 0, held: 0 };
  const text = `request_id error code <details type="tool_calls" ${fill(piece, 100_000)}>`;
  for (let run = 0; run < 3; run += 1) measure(spent, () => decodeText(text));
  expect(spent.held).toBeLessThan(250 * slowness());
});

it('a line of Gemini’s, and a tag of Open WebUI’s, that break off hold the page up no longer than others', () => {
  const spent: Spent = { ms: 0, held: 0 };
  const sink = { call() {}, result() {}, any() {} };
  const line = `["wrb.fr",null,"${fill('\\"', 100_000)}`;
  const tag = `<details type="tool_calls" done="true" ${fill('a', 100_000)}>`;
  measure(spent, () => gemini(sink).text?.(line));
  measure(spent, () => openWebui(sink).value(['events', { data: { data: { content: tag } } }]));
  expect(spent.held).toBeLessThan(250 * slowness());
});
