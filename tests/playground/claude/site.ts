import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WebHandler } from '../http.ts';
import { think } from '../script.ts';
import { events, type Pace, type ResultSent } from './frames.ts';
import { Conversations } from './state.ts';

/** The organisation that the replay's person belongs to. */
export const ORG = '6d0f5b7e-94a1-4c3d-8e22-f1b06a7c5d93';

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** claude.ai as far as an extension can tell: page, live stream and history, each as surfaces 1.1 has them. */
export function claudeSite(pace: Pace, resultSent: ResultSent): WebHandler {
  const conversations = new Conversations();
  const api = `/api/organizations/${ORG}/chat_conversations`;

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/new' || pathname.startsWith('/chat/')) return page();
    if (pathname === '/') return Response.redirect(new URL('/new', request.url), 302);
    if (pathname === api)
      return Response.json(conversations.list().map(({ uuid, name }) => ({ uuid, name })));
    if (!pathname.startsWith(`${api}/`)) return new Response('not found', { status: 404 });

    const [uuid = '', action] = pathname.slice(api.length + 1).split('/');
    if (request.method === 'GET' && action === undefined) {
      const { chat_messages, ...rest } = conversations.open(uuid);
      return Response.json({
        ...rest,
        chat_messages,
        current_leaf_message_uuid: chat_messages.at(-1)?.uuid ?? null,
      });
    }
    if (request.method === 'POST' && action === 'completion') {
      const { prompt } = (await request.json()) as { prompt: string };
      return completion(uuid, String(prompt));
    }
    return new Response('not found', { status: 404 });
  };

  function completion(uuid: string, prompt: string): Response {
    conversations.add(uuid, 'human', [{ type: 'text', text: prompt }]);
    const message = conversations.add(uuid, 'assistant', []);
    const encoder = new TextEncoder();
    const stream = events(think(prompt), message, pace, resultSent);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await stream.next();
        if (done) return controller.close();
        controller.enqueue(encoder.encode(`event: ${value.type}\r\ndata: ${JSON.stringify(value)}\r\n\r\n`));
      },
    });
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
    });
  }
}

/** The page under a strict policy: scripts and styles by nonce only, as the real site has it. */
function page(): Response {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const html = asset('page.html')
    .replaceAll('NONCE', nonce)
    .replace('/* STYLE */', () => asset('page.css'))
    .replace('/* SCRIPT */', () => asset('page.js').replace('ORG_ID', ORG));
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'set-cookie': `lastActiveOrg=${ORG}; Path=/; Secure; SameSite=Lax`,
    },
  });
}
