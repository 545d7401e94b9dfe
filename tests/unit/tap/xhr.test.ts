// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import { claudeEvents, envelope, mcpResult, REQUEST_ID, sseOf } from './frames';
import { FakeXhr } from './sockets';
import { anyUrl, claude, generic, type Tapped, tap } from './support';

let tapped: Tapped;
afterEach(() => tapped.stop());
const start = (surface = generic) => {
  tapped = tap(surface, { globals: { XMLHttpRequest: FakeXhr } });
};

const result = { type: 'tool-output-available', toolCallId: 'c1', output: mcpResult(envelope(), true) };
const other = (id: string) => ({ ...result, output: mcpResult(envelope({ request_id: id }), true) });
const ids = () => tapped.sightings.map((s) => (s.kind === 'error' ? s.envelope.request_id : ''));

describe('XMLHttpRequest', () => {
  it('is read from a cursor while its text grows, wherever it is cut', () => {
    start(anyUrl(claude));
    const xhr = new FakeXhr();
    xhr.begin('https://claude.ai/x');
    let seen = '';
    for (const char of sseOf(claudeEvents({ piece: 100 }))) {
      xhr.more(char);
      seen = xhr.responseText;
      expect(xhr.responseText).toBe(seen);
    }
    xhr.end();
    expect(xhr.responseText).toBe(sseOf(claudeEvents({ piece: 100 })));
    expect(tapped.sightings).toHaveLength(1);
    expect(tapped.sightings[0]?.evidence).toMatchObject({
      tool: 'top_campaigns',
      isError: true,
      whole: true,
    });
    expect(new Set(tapped.findings.map(({ body }) => body))).toEqual(new Set([1]));
  });

  it('is read when the page looks at it once, at the end', () => {
    start();
    const xhr = new FakeXhr();
    xhr.begin('https://chat.example/api', 'text/event-stream');
    xhr.more(sseOf([result]));
    xhr.end();
    expect(xhr.response).toContain('retryable');
    expect(ids()).toEqual([REQUEST_ID]);
  });

  it.each(['text', 'json', 'arraybuffer'])('may bring a whole body as %s', (type) => {
    start();
    const xhr = new FakeXhr();
    xhr.responseType = type;
    xhr.begin('https://chat.example/api', 'application/json; charset=utf-8');
    const rpc = { jsonrpc: '2.0', id: 1, result: mcpResult(envelope(), true) };
    xhr.more(JSON.stringify(rpc));
    expect(type === 'text' || xhr.response === null).toBe(true);
    xhr.end(type === 'json' ? rpc : new TextEncoder().encode(JSON.stringify(rpc)).buffer);
    expect(xhr.response).toBe(xhr.response);
    expect(tapped.sightings).toMatchObject([{ evidence: { replayed: false, isError: true, whole: true } }]);
    expect(tapped.findings).toHaveLength(1);
  });

  it('may bring a blob that the page opens', async () => {
    start();
    const xhr = new FakeXhr();
    xhr.responseType = 'blob';
    xhr.begin('https://chat.example/api', 'application/json');
    xhr.end(new Blob([JSON.stringify(result)]));
    await (xhr.response as Blob).text();
    expect(ids()).toEqual([REQUEST_ID]);
  });

  it('may be used again for another response, of the same address or not', () => {
    start();
    const xhr = new FakeXhr();
    for (const [i, url] of ['https://a.example/', 'https://a.example/', 'https://b.example/'].entries()) {
      xhr.begin(url);
      xhr.more(sseOf([other(`0000000${i}-aaaa-7aaa-8aaa-aaaaaaaaaaaa`)]));
      expect(xhr.responseText).toBeTruthy();
      xhr.end();
      expect(xhr.responseText).toBeTruthy();
    }
    expect(ids()).toHaveLength(3);
  });

  it('that is none of ours costs nothing, and foreign receivers fail as ever', () => {
    start(claude);
    const xhr = new FakeXhr();
    xhr.begin('https://claude.ai/api/other', 'application/json');
    xhr.more(JSON.stringify(result));
    xhr.end();
    expect(xhr.responseText).toBe(JSON.stringify(result));
    expect(tapped.findings).toEqual([]);
    const getter = Object.getOwnPropertyDescriptor(FakeXhr.prototype, 'responseText')?.get;
    expect(() => getter?.call({})).toThrow(TypeError);
    xhr.responseType = 'json';
    expect(() => xhr.responseText).toThrow('no');
  });
});
