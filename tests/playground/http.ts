import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** Serves one request; a web-standard face, because that is what the MCP SDK has. */
export type WebHandler = (request: Request) => Promise<Response> | Response;

/** Called with every piece of a body right after it was handed to the socket. */
export type Sent = (text: string) => void;

/** A Node listener from a web-standard handler. Bodies stream. */
export function listener(handle: WebHandler, sent?: Sent): RequestListener {
  return (incoming, outgoing) => {
    serve(incoming, outgoing, handle, sent).catch((error: unknown) => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end(String(error));
    });
  };
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, handle: WebHandler, sent?: Sent) {
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? 'GET';
  const response = await handle(
    new Request(`${scheme}://${incoming.headers.host}${incoming.url}`, {
      method,
      headers: Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      ),
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }),
      signal: gone.signal,
    }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const text = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    outgoing.write(chunk);
    sent?.(text.decode(chunk, { stream: true }));
  }
  outgoing.end();
}

/** The headers that let a chat page of another origin speak MCP; as the public server must send them. */
export function withCors(handle: WebHandler): WebHandler {
  return async (request) => {
    const response =
      request.method === 'OPTIONS' ? new Response(null, { status: 204 }) : await handle(request);
    const headers = new Headers(response.headers);
    headers.set('access-control-allow-origin', request.headers.get('origin') ?? '*');
    headers.set('access-control-allow-methods', 'GET, POST, DELETE, OPTIONS');
    headers.set(
      'access-control-allow-headers',
      request.headers.get('access-control-request-headers') ?? 'content-type',
    );
    headers.set('access-control-expose-headers', 'mcp-session-id, mcp-protocol-version');
    return new Response(response.body, { status: response.status, headers });
  };
}
