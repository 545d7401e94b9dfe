import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import path from 'node:path';
import { buildChat } from './build-chat.ts';
import { certificateFor } from './certificate.ts';
import { chatBackend } from './chat-backend.ts';
import type { Pace } from './claude/frames.ts';
import { claudeSite } from './claude/site.ts';
import { listener, type WebHandler, withCors } from './http.ts';
import { mcpClients } from './mcp-client.ts';
import { connectProxy, listen, stop } from './net.ts';
import { mcpHandler } from './server/mcp-server.ts';
import { type SocketHandler, socketsOf } from './sockets.ts';

/** Every host that is answered from this machine; the test browsers know no other. */
const HOSTS = [
  'claude.ai',
  'chatgpt.com',
  'chat.openai.com',
  'ws.chatgpt.com',
  'gemini.google.com',
  'copilot.microsoft.com',
  'm365.cloud.microsoft',
  'www.perplexity.ai',
  'perplexity.ai',
  'chat.mistral.ai',
  'grok.com',
  'mcp.atribu.app',
  'mcp.linear.app',
  'www.atribu.app',
  'self-hosted.example',
] as const;

export interface SitesOptions {
  /** Port of the playground; any free one by default. */
  port?: number;
  /** Further hosts, for the certificate and for {@link Sites.serve}. */
  hosts?: readonly string[];
  /** How claude.ai's stream is cut and paced. */
  claude?: Partial<Pace>;
}

/** A request that reached one of the sites. */
export interface Visit {
  host: string;
  method: string;
  path: string;
}

export interface Sites {
  /** The chat page. Its MCP client runs in the chat app's own server, as with most apps. */
  playgroundUrl: string;
  /** The same page with the MCP client in the page itself, which speaks to the servers' public names. */
  playgroundInPageUrl: string;
  /** The MCP server on 127.0.0.1; in a prepared browser it is also https://mcp.atribu.app/mcp. */
  mcpUrl: string;
  /** Serves every host over TLS. */
  tlsPort: number;
  /** A CONNECT proxy that knows the hosts and refuses all others: for Firefox, which has no resolver rules. */
  proxyPort: number;
  hosts: readonly string[];
  /** Everything that was asked for over TLS, the oldest first. */
  visits: readonly Visit[];
  /**
   * When the last byte of the error or success with this request id was handed to a socket, epoch ms; to the page's,
   * where the chat app's own server came between.
   */
  sentAt(requestId: string): number | undefined;
  /** Request ids sent so far, the newest last. */
  sentIds(): string[];
  /** Answers for a host from now on, in place of what answered before. */
  serve(host: string, handler: WebHandler): void;
  /** Answers a host's WebSockets from now on. */
  serveSockets(host: string, handler: SocketHandler): void;
  close(): Promise<void>;
}

/** Starts the MCP servers, the playground and the replay of claude.ai, all on this machine. */
export async function startSites(options: SitesOptions = {}): Promise<Sites> {
  const hosts = [...HOSTS, ...(options.hosts ?? [])];
  const sent = new Map<string, number>();
  const stamp = (text: string) => {
    for (const [, id = ''] of text.matchAll(/\\?"request_id\\?":\\?"([\w-]+)/g)) sent.set(id, Date.now());
  };
  const mcp = { atribu: mcpHandler('atribu'), linear: mcpHandler('linear') };
  const pace: Pace = { pieceSize: 20, pauseMs: 2, ...options.claude };
  const blank: WebHandler = ({ url }) =>
    new Response(`<!doctype html><title>${new URL(url).host}</title><h1>${new URL(url).host}</h1>`, {
      headers: { 'content-type': 'text/html' },
    });
  const handlers = new Map<string, WebHandler>([
    ['claude.ai', claudeSite(pace, (id) => sent.set(id, Date.now()))],
    ['mcp.atribu.app', withCors((request) => mcp.atribu.fetch(request))],
    ['mcp.linear.app', withCors((request) => mcp.linear.fetch(request))],
  ]);

  const chat = chatPage(await buildChat());
  const local = createServer(
    listener((request) => {
      const { pathname } = new URL(request.url);
      if (pathname === '/mcp') return withCors((r) => mcp.atribu.fetch(r))(request);
      if (pathname === '/linear/mcp') return withCors((r) => mcp.linear.fetch(r))(request);
      return pathname === '/api/chat' ? backend(request) : chat(request);
    }, stamp),
  );
  const visits: Visit[] = [];
  const tls = createTlsServer(
    await certificateFor(hosts),
    listener((request) => {
      const { hostname, pathname } = new URL(request.url);
      visits.push({ host: hostname, method: request.method, path: pathname });
      return (handlers.get(hostname) ?? blank)(request);
    }, stamp),
  );
  const sockets = socketsOf(tls);
  const port = await listen(local, options.port ?? 0);
  const mcpUrl = `http://127.0.0.1:${port}/mcp`;
  const clients = mcpClients({ atribu: mcpUrl, linear: `http://127.0.0.1:${port}/linear/mcp` });
  const backend = chatBackend(clients.callTool);
  const tlsPort = await listen(tls, 0);
  const proxy = connectProxy(hosts, tlsPort);
  const proxyPort = await listen(proxy, 0);

  return {
    playgroundUrl: `http://localhost:${port}/`,
    playgroundInPageUrl: `http://localhost:${port}/?client=page&servers=public`,
    mcpUrl,
    tlsPort,
    proxyPort,
    hosts,
    visits,
    sentAt: (requestId) => sent.get(requestId),
    sentIds: () => [...sent.keys()],
    serve: (host, handler) => {
      if (!hosts.includes(host)) throw new Error(`${host} is not among the hosts of the certificate`);
      handlers.set(host, handler);
    },
    serveSockets: sockets.serve,
    async close() {
      await clients.close();
      await Promise.all(Object.values(mcp).map((handler) => handler.close()));
      sockets.close();
      await Promise.all([local, tls, proxy].map(stop));
    },
  };
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** The built chat page: its assets, and its one document for every other address. */
export function chatPage(folder: string): WebHandler {
  return (request) => {
    const { pathname } = new URL(request.url);
    const file = /^\/assets\/[\w.-]+$/.test(pathname) ? pathname : '/index.html';
    return new Response(readFileSync(path.join(folder, file)), {
      headers: {
        'content-type': `${types[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      },
    });
  };
}
