import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer } from 'ws';
import { certificateFor } from '../playground/certificate';
import { call, framesOf, type Stream } from './frames';

export interface Site {
  port: number;
  /** What the next request for a stream is answered with. */
  serve(stream: Stream | 'open'): void;
  /** Writes a tool call into the answer that is open. Returns when its last byte was handed over, epoch ms. */
  say(index: number, result: string): Promise<number>;
  close(): void;
}

/** Frames that are written at once, and how long the next ones wait: so each burst reaches the page as one chunk. */
const BURST = 40;
const PAUSE_MS = 1;

/** claude.ai on this machine: a page that does what it is told, and its stream by every way there is. */
export async function startSite(): Promise<Site> {
  let stream: Stream | 'open' = 'open';
  let live: ServerResponse | undefined;
  const file = (name: string) => readFileSync(path.join(import.meta.dirname, 'page', name));
  const files: Record<string, [type: string, body: Buffer]> = {
    '/page.js': ['text/javascript', file('page.js')],
    '/observer.js': ['text/javascript', file('observer.js')],
  };
  const html = Buffer.from(
    '<!doctype html><meta charset="utf-8"><title>bench</title><main id="chat"></main><script src="/page.js"></script>',
  );

  const server = createServer(await certificateFor(['claude.ai']), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://claude.ai');
    if (pathname.endsWith('/completion')) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      if (stream !== 'open') return void (stream.eachMs ? trickle : pour)(response, stream);
      live = response;
      return response.flushHeaders();
    }
    const [type, body] = files[pathname] ?? ['text/html', html];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    if (stream !== 'open') for (const frame of framesOf(stream)) socket.send(frame);
    socket.send('{"type":"end"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    serve(next) {
      stream = next;
    },
    async say(index, result) {
      if (!live) throw new Error('no page reads');
      const frames = [...call(index, result)].map((frame) => `data: ${frame}\n\n`);
      const whole = new Promise((resolve) => live?.write(frames.join(''), resolve));
      const at = performance.timeOrigin + performance.now();
      await whole;
      return at;
    },
    close() {
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a model writes: one frame after the other. */
async function trickle(response: ServerResponse, stream: Stream): Promise<void> {
  let due = performance.now();
  for (const frame of framesOf(stream)) {
    response.write(`data: ${frame}\n\n`);
    due += stream.eachMs ?? 0;
    // Timers are too coarse by far.
    while (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
    if (response.destroyed) return;
  }
  response.end('data: {"type":"end"}\n\n');
}

/** As an answer that the server has already. */
async function pour(response: ServerResponse, stream: Stream): Promise<void> {
  let burst = '';
  let count = 0;
  for (const frame of framesOf(stream)) {
    burst += `data: ${frame}\n\n`;
    if (++count % BURST) continue;
    if (!response.write(burst)) await new Promise((resolve) => response.once('drain', resolve));
    else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (response.destroyed) return;
    burst = '';
  }
  response.end(`${burst}data: {"type":"end"}\n\n`);
}
