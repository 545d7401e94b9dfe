import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A CONNECT proxy that leads the given hosts to the TLS server, and refuses all others. */
export function connectProxy(hosts: readonly string[], tlsPort: number): Server {
  const proxy = createServer((_request, response) => response.writeHead(403).end());
  proxy.on('connect', (request, client: Duplex) => {
    if (!hosts.includes(request.url?.split(':')[0] ?? '')) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return proxy;
}

/** Every open connection of a server, also those that left HTTP for a tunnel or a WebSocket. */
const connections = new WeakMap<Server, Set<Socket>>();

/** Listens on the loopback address only; on any free port where the wished one is taken. */
export function listen(server: Server, port: number): Promise<number> {
  if (!connections.has(server)) {
    const open = new Set<Socket>();
    connections.set(server, open);
    server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  }
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
      listen(server, 0).then(resolve, reject);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Stops a server, open connections included. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
    for (const socket of connections.get(server) ?? []) socket.destroy();
  });
}
