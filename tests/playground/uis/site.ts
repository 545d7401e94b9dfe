import { createServer } from 'node:http';
import { buildChat } from '../build-chat.ts';
import { listener, type WebHandler } from '../http.ts';
import { listen, stop } from '../net.ts';
import { chatPage } from '../sites.ts';
import { aiSdkBackend } from './ai-sdk/backend.ts';
import { tanstackBackend } from './tanstack-ai/backend.ts';

/** An app's own server, where the model and the MCP clients run. */
export interface Backend {
  answer: WebHandler;
  close(): Promise<void>;
}

/** The chat libraries that run here, each with its own wire and its own face. */
const backends = { 'ai-sdk': aiSdkBackend, 'tanstack-ai': tanstackBackend };

export type UiName = keyof typeof backends;

export interface Ui {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves one app on this machine: its page and, under /api/, its server.
 * @param mcpUrl the playground's MCP server, see `Sites`
 */
export async function startUi(name: UiName, mcpUrl: string): Promise<Ui> {
  const page = chatPage(await buildChat(`uis/${name}`));
  const backend = backends[name]({ atribu: mcpUrl, linear: String(new URL('/linear/mcp', mcpUrl)) });
  const server = createServer(
    listener((request) => {
      const { pathname } = new URL(request.url);
      return pathname.startsWith('/api/') ? backend.answer(request) : page(request);
    }),
  );
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}/`,
    async close() {
      await stop(server);
      await backend.close();
    },
  };
}
