import {
  chat,
  convertMessagesToModelMessages,
  type ServerTool,
  toolDefinition,
  toServerSentEventsResponse,
  type UIMessage,
} from '@tanstack/ai';
import { z } from 'zod';
import { mcpClients, type Servers } from '../../mcp-client.ts';
import { think, type Wish } from '../../script.ts';
import { tools } from '../../server/tools.ts';
import type { Backend } from '../site.ts';
import { ScriptedAdapter, wordsOf } from './model.ts';

/**
 * The server of an app on TanStack AI: AG-UI events over SSE. Its tools hand a call on to the official MCP client and
 * return the text of the answer, as AG-UI's own MCP middleware does: nothing then tells a failed call from another.
 */
export function tanstackBackend(servers: Servers): Backend {
  const clients = mcpClients(servers);
  const adapter = new ScriptedAdapter();

  const call = async (vendor: keyof Servers, name: string, args: object, wish: Wish): Promise<string> => {
    if (wish === 'hosterror') throw new Error('The MCP server could not be reached.');
    const { content } = await clients.callTool(vendor, name, { ...args }, wish);
    return content.map((block) => (block.type === 'text' ? block.text : '')).join('\n');
  };
  const toolsFor = (wish: Wish): ServerTool[] => [
    ...Object.entries(tools).map(([name, { description, input }]) =>
      toolDefinition({ name, description, inputSchema: z.object(input) }).server((args) =>
        call('atribu', name, args, wish),
      ),
    ),
    toolDefinition({
      name: 'list_issues',
      description: 'List issues',
      inputSchema: z.object({ team: z.string().optional() }),
    }).server((args) => call('linear', 'list_issues', args, wish)),
  ];

  return {
    async answer(request) {
      const { messages } = (await request.json()) as { messages: UIMessage[] };
      const told = convertMessagesToModelMessages(messages);
      const thought = think(wordsOf(told.findLast(({ role }) => role === 'user')));
      const wish = thought.kind === 'call' ? thought.wish : { outcome: 'success' };
      return toServerSentEventsResponse(chat({ adapter, messages: told, tools: toolsFor(wish) }));
    },
    close: clients.close,
  };
}
