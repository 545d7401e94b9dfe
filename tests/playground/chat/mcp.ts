import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { OUTCOME_KEY, type Outcome } from '../server/outcome.ts';

/**
 * Addresses of the MCP servers. A browser that `startSites` prepared knows the real host names and is sent here
 * with `?servers=public`; any other talks to this machine, so that the playground never reaches the real servers.
 */
const here = location.origin.replace('//localhost', '//127.0.0.1');
const isPublic = new URLSearchParams(location.search).get('servers') === 'public';
const servers = isPublic
  ? { atribu: 'https://mcp.atribu.app/mcp', linear: 'https://mcp.linear.app/mcp' }
  : { atribu: `${here}/mcp`, linear: `${here}/linear/mcp` };
export type Vendor = keyof typeof servers;

const clients = new Map<Vendor, Promise<Client>>();

/** A connected client of the official SDK; one a server, made at the first call. */
function clientOf(vendor: Vendor): Promise<Client> {
  const known = clients.get(vendor);
  if (known) return known;
  const made = connect(vendor);
  clients.set(vendor, made);
  return made;
}

async function connect(vendor: Vendor): Promise<Client> {
  const client = new Client({ name: 'playground-chat', version: '1.0.0' });
  const requestInit = { headers: { authorization: 'Bearer playground' } };
  await client.connect(new StreamableHTTPClientTransport(new URL(servers[vendor]), { requestInit }));
  return client;
}

/** Calls a tool. The wished outcome goes beside the arguments, never into them. */
export async function callTool(
  vendor: Vendor,
  name: string,
  args: Record<string, unknown>,
  wish: Outcome,
): Promise<CallToolResult> {
  const client = await clientOf(vendor);
  return client.callTool({ name, arguments: args, _meta: { [OUTCOME_KEY]: wish } });
}
