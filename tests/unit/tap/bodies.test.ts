// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import { readFindings } from '../../../lib/tap/findings';
import { claudeEvents, envelope, mcpResult, sseOf } from './frames';
import { claude, generic, responseOf, type Tapped, tap } from './support';

const url = (id: string) => `https://claude.ai/api/organizations/o/chat_conversations/${id}/completion`;
const texts = claudeEvents().map((event) => JSON.stringify(event));

function page(surface = claude) {
  const seen: Sighting[] = [];
  const take = readFindings({
    surface: () => surface,
    pageUrl: () => 'https://claude.ai/new',
    report: (s) => seen.push(s),
  });
  return {
    seen,
    frame: (body: number, text: string) => take({ body, url: url(`chat-${body}`), streamed: true, text }),
    end: (body: number) => take({ body, url: url(`chat-${body}`), streamed: true, text: '', end: true }),
  };
}

describe('bodies', () => {
  it('are put together each by itself, and say how long they want more', () => {
    const { seen, frame } = page();
    const others = claudeEvents({ body: envelope({ request_id: '01968a3b-7c1d-7e2f-8a3b-000000000002' }) });
    const answers = texts.map((text, i) => {
      frame(2, JSON.stringify(others[i]));
      return frame(1, text);
    });
    expect(seen.map(({ evidence }) => evidence.conversation)).toEqual(['chat-2', 'chat-1']);
    expect(answers).toEqual(
      claudeEvents().map((event) => {
        const { type, index } = event as { type: string; index?: number };
        return (index === 1 || index === 2) && type !== 'content_block_stop';
      }),
    );
  });

  it('that end yield what they have, and begin anew', () => {
    const { seen, frame, end } = page();
    const cut = texts.findLastIndex((text) => text.includes('"index":2')) - 1;
    for (const text of texts.slice(0, cut + 1)) frame(1, text);
    expect(seen).toEqual([]);
    expect(end(1)).toBe(false);
    expect(seen).toHaveLength(1);
    expect(frame(1, texts[cut] ?? '')).toBe(false);
  });

  it('are forgotten when 64 others were busier', () => {
    const { seen, frame } = page();
    const start = texts.findIndex((text) => text.includes('"tool_result"'));
    const stop = texts.findLastIndex((text) => text.includes('"index":2'));
    const run = (others: number) => {
      for (const text of texts.slice(start, stop)) frame(1, text);
      for (let body = 2; body < 2 + others; body += 1) frame(body, texts[start] ?? '');
      frame(1, texts[stop] ?? '');
    };
    run(64);
    expect(seen).toEqual([]);
    run(63);
    expect(seen).toHaveLength(1);
  });

  it('are not forgotten while they are busy', () => {
    const { seen, frame } = page();
    const start = texts.findIndex((text) => text.includes('"tool_result"'));
    const stop = texts.findLastIndex((text) => text.includes('"index":2'));
    let body = 1;
    for (const text of texts.slice(start, stop)) {
      frame(1, text);
      for (const last = body + 40; body < last; ) {
        body += 1;
        frame(body, texts[start] ?? '');
      }
    }
    expect(body).toBeGreaterThan(64);
    frame(1, texts[stop] ?? '');
    expect(seen).toHaveLength(1);
  });
});

describe('what a page reads as JSON', () => {
  let tapped: Tapped;
  afterEach(() => tapped.stop());
  const read = async (value: unknown, how: 'json' | 'text' | 'arrayBuffer') => {
    tapped = tap(generic);
    await responseOf([JSON.stringify(value)], 'application/json')[how]();
    return tapped;
  };
  const rows = Array.from({ length: 3_000 }, (_, i) => ({
    role: 'user',
    content: `question ${i} `.repeat(20),
  }));
  const result = { role: 'tool', tool_call_id: 'c1', content: JSON.stringify(mcpResult(envelope(), true)) };

  it.each(['json', 'text', 'arrayBuffer'] as const)(
    'by %s comes item by item where it is too long',
    async (how) => {
      const { findings, sightings } = await read({ page: { items: [...rows, result] } }, how);
      expect(findings).toMatchObject([{ text: JSON.stringify(result), item: true, streamed: false }]);
      expect(sightings).toMatchObject([
        { evidence: { replayed: true, context: 'tool-result', callId: 'c1' } },
      ]);
    },
  );

  it('is live where it is one long answer', async () => {
    const { sightings } = await read({ answer: { result, padding: 'x'.repeat(600_000) } }, 'json');
    expect(sightings).toMatchObject([{ evidence: { replayed: false } }]);
  });

  it('is not sent at all where nothing in it tells of a tool', async () => {
    const { findings } = await read({ items: rows }, 'text');
    expect(findings).toEqual([]);
  });
});

it('a surface that is known late counts from then on', () => {
  const seen: Sighting[] = [];
  const surface = vi.fn(() => generic);
  const take = readFindings({
    surface,
    pageUrl: () => 'https://claude.ai/chat/c',
    report: (s) => seen.push(s),
  });
  const finding = (id: string, body: number) => ({
    body,
    url: 'https://claude.ai/x',
    streamed: true,
    text: JSON.stringify({
      type: 'tool_result',
      tool_use_id: 'c',
      content: JSON.stringify(envelope({ request_id: id })),
    }),
  });
  take(finding('r-1', 1));
  surface.mockReturnValue(claude);
  take(finding('r-2', 2));
  expect(seen.map(({ evidence }) => evidence.surface)).toEqual(['generic', 'claude']);
});

it('a stream wants no more frames than its block has', async () => {
  const tapped = tap({ ...claude, wire: claude.wire.map((rule) => ({ ...rule, url: /^/ })) });
  const reader = responseOf([sseOf(claudeEvents()), sseOf([{ type: 'x', text: 'word' }])]).body?.getReader();
  while (!(await reader?.read())?.done);
  tapped.stop();
  expect(tapped.findings.some(({ text }) => text.includes('word'))).toBe(false);
});
