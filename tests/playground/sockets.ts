import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** Serves one socket of a page. */
export type SocketHandler = (socket: WebSocket, request: IncomingMessage) => void;

export interface Sockets {
  /** Serves the sockets of a host from now on; those of all others are refused. */
  serve(host: string, handler: SocketHandler): void;
  /** Ends all of them, or the server would wait for ever. */
  close(): void;
}

/** WebSockets beside the requests of a server. */
export function socketsOf(server: Server): Sockets {
  const handlers = new Map<string, SocketHandler>();
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const handler = handlers.get(request.headers.host?.split(':')[0] ?? '');
    if (!handler) return void stream.destroy();
    sockets.handleUpgrade(request, stream, head, (socket) => handler(socket, request));
  });
  return {
    serve: (host, handler) => void handlers.set(host, handler),
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
