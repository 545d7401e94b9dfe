// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { envelope, mcpResult, REQUEST_ID } from './frames';
import { FakeEventSource, FakeSocket } from './sockets';
import { generic, surfaceById, type Tapped, tap } from './support';

let tapped: Tapped;
afterEach(() => tapped.stop());
const start = (surface = generic) => {
  tapped = tap(surface, { globals: { WebSocket: FakeSocket, EventSource: FakeEventSource } });
};

const result = { type: 'TOOL_CALL_RESULT', toolCallId: 'c1', content: JSON.stringify(envelope()) };
const socket = (url = 'wss://chat.example/socket') => {
  const made = new FakeSocket(url);
  made.onmessage = (event) => void event.data;
  return made;
};

describe('messages', () => {
  it('are seen once, when the page reads them, as the page gets them', () => {
    start();
    const ws = new FakeSocket('wss://chat.example/');
    const event = ws.receive(JSON.stringify(result));
    expect(tapped.findings).toEqual([]);
    expect(event.data).toBe(JSON.stringify(result));
    expect(event.data).toBe(JSON.stringify(result));
    expect(tapped.findings).toHaveLength(1);
    expect(tapped.sightings).toMatchObject([
      {
        kind: 'error',
        evidence: { surface: 'generic', context: 'tool-result', callId: 'c1', replayed: false },
      },
    ]);
  });

  it('reach every listener of the page, and only those', () => {
    start();
    const ws = new FakeSocket('wss://chat.example/');
    const listen = vi.spyOn(ws, 'addEventListener');
    const heard: unknown[] = [];
    ws.onmessage = (event) => heard.push(event.data);
    ws.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
    ws.receive('hello');
    expect(heard).toEqual(['hello', 'hello']);
    expect(listen).toHaveBeenCalledTimes(1);
  });

  it('of an EventSource are one frame each', () => {
    start();
    const source = new FakeEventSource('https://inspector.example/api/mcp/events?sessionId=1');
    source.onmessage = (event) => void event.data;
    const message = { type: 'message', data: { jsonrpc: '2.0', id: 2, result: mcpResult(envelope(), true) } };
    source.receive(JSON.stringify(message));
    expect(tapped.sightings).toMatchObject([
      { evidence: { context: 'tool-result', isError: true, whole: true } },
    ]);
  });

  it('may be several records, or come behind a prefix', () => {
    start();
    socket().receive(`${JSON.stringify({ type: 6 })}\x1e${JSON.stringify(result)}\x1e`);
    expect(tapped.sightings).toHaveLength(1);
    const later = { ...result, content: JSON.stringify(envelope({ request_id: 'other-request' })) };
    socket().receive(`42${JSON.stringify(['chat:completion', later])}`);
    expect(tapped.sightings).toHaveLength(2);
  });

  it('may be bytes, or a blob that the page opens', async () => {
    start();
    socket().receive(new TextEncoder().encode(JSON.stringify(result)).buffer);
    expect(tapped.sightings).toHaveLength(1);
    const later = { ...result, content: JSON.stringify(envelope({ request_id: 'other-request' })) };
    const blob = new Blob([JSON.stringify(later)]);
    const ws = new FakeSocket('wss://chat.example/');
    ws.onmessage = (event) => void event.data;
    ws.receive(blob);
    await blob.text();
    expect(tapped.sightings).toHaveLength(2);
  });

  it('of windows, ports and workers are left alone', () => {
    start();
    const port = new EventTarget();
    const event = new MessageEvent('message', { data: JSON.stringify(result) });
    port.addEventListener('message', (each) => void (each as MessageEvent).data);
    port.dispatchEvent(event);
    expect(new MessageEvent('message', { data: result }).data).toBe(result);
    expect(tapped.findings).toEqual([]);
  });

  it('count on a hosted surface only where its rules say so', () => {
    start(surfaceById('chatgpt'));
    const wrapped = [{ payload: { payload: { encoded_item: `data: ${JSON.stringify(result)}\n\n` } } }];
    socket('wss://other.example/').receive(JSON.stringify(wrapped));
    expect(tapped.findings).toEqual([]);
    socket('wss://ws.chatgpt.com/p7/ws/user/x').receive(JSON.stringify(wrapped));
    expect(tapped.sightings).toMatchObject([
      { envelope: { request_id: REQUEST_ID }, evidence: { surface: 'chatgpt', conversation: 'page-1' } },
    ]);
  });
});
