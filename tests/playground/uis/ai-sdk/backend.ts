import { createMCPClient } from '@ai-sdk/mcp';
import {
  convertToModelMessages,
  createUIMessageStreamResponse,
  isStepCount,
  streamText,
  toUIMessageStream,
  type UIMessage,
} from 'ai';
import type { Servers } from '../../mcp-client.ts';
import { think, type Wish } from '../../script.ts';
import { OUTCOME_KEY } from '../../server/outcome.ts';
import type { Backend } from '../site.ts';
import { model } from './model.ts';

const MOST_STEPS = 10;

/**
 * The server of an app on the AI SDK, as its documentation builds one: a POST is answered with a UI message stream, the
 * chat is kept, and a GET shows it again. Tools come from the SDK's own MCP clients.
 */
export function aiSdkBackend(servers: Servers): Backend {
  const chats = new Map<string, UIMessage[]>();

  async function answer(request: Request): Promise<Response> {
    const id = new URL(request.url).pathname.replace('/api/chat/', '');
    if (request.method === 'GET') return Response.json(chats.get(id) ?? []);

    const { messages } = (await request.json()) as { messages: UIMessage[] };
    const wished = wishing(wishOf(messages));
    const clients = await Promise.all(
      Object.values(servers).map((url) =>
        createMCPClient({ transport: { type: 'http', url, fetch: wished } }),
      ),
    );
    const toolsets = await Promise.all(clients.map((client) => client.tools()));
    const { stream } = streamText({
      model,
      messages: await convertToModelMessages(messages),
      tools: Object.assign({}, ...toolsets),
      stopWhen: isStepCount(MOST_STEPS),
      onEnd: async () => {
        for (const client of clients) await client.close();
      },
    });
    return createUIMessageStreamResponse({
      stream: toUIMessageStream({
        stream,
        originalMessages: messages,
        generateMessageId: () => crypto.randomUUID(),
        onEnd: (end) => void chats.set(id, end.messages),
      }),
    });
  }

  return { answer, close: async () => {} };
}

function wishOf(messages: readonly UIMessage[]): Wish | undefined {
  const words = messages
    .at(-1)
    ?.parts.map((part) => (part.type === 'text' ? part.text : ''))
    .join('');
  const thought = think(words ?? '');
  return thought.kind === 'call' ? thought.wish : undefined;
}

/** Puts the wished outcome into the `_meta` of each tool call, which the SDK's client does not let a caller set. */
function wishing(wish: Wish | undefined): typeof fetch {
  return (input, init) => {
    const message = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (message?.method !== 'tools/call' || wish === undefined) return fetch(input, init);
    if (wish === 'hosterror') return Promise.resolve(new Response(null, { status: 502 }));
    const params = { ...message.params, _meta: { ...message.params._meta, [OUTCOME_KEY]: wish } };
    return fetch(input, { ...init, body: JSON.stringify({ ...message, params }) });
  };
}
