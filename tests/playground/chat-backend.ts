import { type CallTool, converse } from './converse.ts';
import type { WebHandler } from './http.ts';

/**
 * The chat app's own server, as most apps on assistant-ui or the AI SDK have one: model and MCP client run there, and
 * the page receives the AI SDK's UI message stream (surfaces 2.7).
 */
export function chatBackend(callTool: CallTool): WebHandler {
  return async (request) => {
    const { words } = (await request.json()) as { words: string };
    const chunks = converse(String(words), callTool);
    const encoder = new TextEncoder();
    const data = (text: string) => encoder.encode(`data: ${text}\n\n`);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(data('{"type":"start"}')),
      async pull(controller) {
        const { value, done } = await chunks.next();
        controller.enqueue(data(JSON.stringify(value ?? { type: 'finish' })));
        if (!done) return;
        controller.enqueue(data('[DONE]'));
        controller.close();
      },
    });
    return new Response(body, {
      headers: { 'content-type': 'text/event-stream', 'x-vercel-ai-ui-message-stream': 'v1' },
    });
  };
}
