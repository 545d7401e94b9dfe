import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen, stop } from '../../playground/net';
import { errorFor } from '../../playground/server/errors';

/** The site on which the page of `page/` runs. */
export interface Site {
  /** The page's own address, and the same server as another origin. */
  url: string;
  /** Request id of the failed call that its streams carry. */
  requestId: string;
  close(): Promise<void>;
}

/** A body that goes on when the page says so. */
interface Open {
  response?: ServerResponse;
  sent: number;
  /** What was asked for before the body itself was. */
  asked: (() => void)[];
  ended: Promise<string>;
  tellEnd(how: string): void;
}

/** @param script the bundled page script */
export async function startSite(script: string): Promise<Site> {
  const error = errorFor('connector_expired');
  const result = { isError: true, content: [{ type: 'text', text: JSON.stringify(error) }] };
  const pieces = [
    'id: 1\ndata: {"type":"tool-input-available","toolCallId":"c1","toolName":"top_campaigns","input":{}}\n\n',
    `id: 2\ndata: ${JSON.stringify({ type: 'tool-output-available', toolCallId: 'c1', output: result })}\n\n`,
    'event: done\ndata: {"type":"finish"}\ndata: of two lines\n\n',
    ': nothing\n\n',
  ];
  const streams = new Map<string, Open>();
  const streamOf = (id: string): Open => {
    const known = streams.get(id);
    if (known) return known;
    let tellEnd: Open['tellEnd'] = () => {};
    const ended = new Promise<string>((done) => {
      tellEnd = done;
    });
    const stream: Open = { sent: 0, asked: [], ended, tellEnd };
    streams.set(id, stream);
    return stream;
  };
  const acts: Record<string, (stream: Open, id: string) => void> = {
    piece(stream) {
      stream.response?.write(pieces[stream.sent % pieces.length]);
      stream.sent += 1;
    },
    end: (stream) => void stream.response?.end(),
    cut: (stream) => void stream.response?.destroy(),
  };
  const json = JSON.stringify({ rows: [1, 2, 3], tool_calls: [result] });

  const routes: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => unknown> = {
    '': (_, response) =>
      send(response, 200, 'text/html', `<!doctype html><meta charset="utf-8"><title>page</title>`),
    'page.js': (_, response) => send(response, 200, 'text/javascript', script),
    paced(_, response, { pathname, searchParams }) {
      const stream = streamOf(pathname.split('/')[2] ?? '');
      stream.response = response;
      stream.sent = 0;
      response.writeHead(200, { 'content-type': searchParams.get('type') ?? '', ...OPEN });
      response.flushHeaders();
      response.on('close', () => stream.tellEnd(response.writableFinished ? 'finished' : 'left'));
      for (const ask of stream.asked.splice(0)) ask();
    },
    async tell(_, response, { pathname }) {
      const [, , what = '', id = ''] = pathname.split('/');
      const stream = streamOf(id);
      if (what === 'closed') return send(response, 200, '', await stream.ended);
      const act = () => acts[what]?.(stream, id);
      if (stream.response) act();
      else stream.asked.push(act);
      send(response, 200, '', '');
    },
    json: (_, response) => send(response, 200, 'application/json', json),
    bad: (_, response) => send(response, 200, 'application/json', '{"tool_calls":['),
    xml: (_, response) => send(response, 200, 'application/xml', '<a><b>tool_result</b></a>'),
    text: (_, response) => send(response, 200, 'text/plain;charset=utf-8', 'tool_result ä€😀\n'.repeat(40)),
    latin: (_, response) =>
      send(response, 200, 'text/plain;charset=iso-8859-1', Buffer.from([0xe4, 0xf6, 0x0a])),
    binary: (_, response) =>
      send(
        response,
        200,
        'application/octet-stream',
        Buffer.from(Array.from({ length: 999 }, (_, i) => i % 256)),
      ),
    form: (_, response) => send(response, 200, 'application/x-www-form-urlencoded', 'a=1&tool_call=2'),
    empty: (_, response) => response.writeHead(204).end(),
    missing: (_, response) => send(response, 404, 'application/json', '{"tool_error":true}'),
    /** No origin but its own may read it. */
    closed: (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(json),
    redirect: (_, response, { searchParams }) =>
      response.writeHead(302, { location: searchParams.get('to') ?? '/json', ...OPEN }).end(),
    never: () => {},
    async echo(request, response) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      send(response, 200, request.headers['content-type'] ?? 'text/plain', Buffer.concat(chunks));
    },
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = routes[url.pathname.split('/')[1] ?? ''];
    if (route) void route(request, response, url);
    else response.writeHead(404).end();
  });

  const sockets = new WebSocketServer({ server, handleProtocols: (offered) => [...offered].at(-1) ?? false });
  sockets.on('connection', (socket) => {
    socket.on('message', (data, isBinary) => {
      const words = String(data);
      if (isBinary) return socket.send(data, { binary: true });
      if (words === 'result') return socket.send(pieces[1]?.split('data: ')[1] ?? '');
      if (words.startsWith('close ')) return socket.close(Number(words.split(' ')[1]), 'as asked');
      if (words === 'cut') return socket.terminate();
      socket.send(words);
    });
  });
  const port = await listen(server, 0);

  return {
    url: `http://localhost:${port}/`,
    requestId: String(error.error.request_id),
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await stop(server);
    },
  };
}

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...(type && { 'content-type': type }), ...OPEN }).end(body);
}
