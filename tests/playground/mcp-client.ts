import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { CallTool } from './converse.ts';
import { OUTCOME_KEY } from './server/outcome.ts';

export type Servers = Record<'atribu' | 'linear', string>;

/** Clients of the official SDK over Streamable HTTP, one a server, connected at the first call. */
export function mcpClients(servers: Servers): { callTool: CallTool; close(): Promise<void> } {
  const clients = new Map<keyof Servers, Promise<Client>>();

  async function connect(vendor: keyof Servers): Promise<Client> {
    const client = new Client({ name: 'playground-chat', version: '1.0.0' });
    const requestInit = { headers: { authorization: 'Bearer playground' } };
    await client.connect(new StreamableHTTPClientTransport(new URL(servers[vendor]), { requestInit }));
    return client;
  }

  return {
    async callTool(vendor, name, args, wish) {
      const client = clients.get(vendor) ?? connect(vendor);
      clients.set(vendor, client);
      return (await client).callTool({ name, arguments: args, _meta: { [OUTCOME_KEY]: wish } });
    },
    async close() {
      for (const client of clients.values()) await (await client).close();
    },
  };
}
