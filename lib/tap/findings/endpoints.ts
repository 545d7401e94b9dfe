import { isAtribuHost } from '../../atribu/links';

/**
 * What a page that is its own MCP client shows of the servers that it speaks to: their addresses, and the names that
 * they gave themselves. Only for JSON-RPC bodies: what a chat's own backend answers is no server's word.
 */
export interface Endpoints {
  /** Remembers who answered an `initialize` from this address. */
  note(value: unknown, url: string): void;
  /** The server's address, where it is Atribu's own; a proxy's says nothing. */
  serverOf(value: unknown, url: string): string | undefined;
  /** The name of the one server that was ever heard at this address. */
  nameOf(url: string): string | undefined;
}

const MOST_ENDPOINTS = 50;
const LONGEST_NAME = 200;
/** MCP Inspector: {type: "message", data: {jsonrpc, result}}. */
const DEEPEST = 3;

export function rememberEndpoints(): Endpoints {
  /** Null where one address has spoken for several servers. */
  const names = new Map<string, string | null>();

  return {
    note(value, url) {
      const name = nameIn(value, 0);
      if (name === undefined) return;
      const before = names.get(url);
      names.delete(url);
      names.set(url, before === undefined || before === name ? name : null);
      const [oldest] = names.keys();
      if (names.size > MOST_ENDPOINTS && oldest !== undefined) names.delete(oldest);
    },
    serverOf(value, url) {
      if (!isRpc(value) || !URL.canParse(url)) return undefined;
      const { protocol, hostname, origin, pathname } = new URL(url);
      return protocol === 'https:' && isAtribuHost(hostname) ? origin + pathname : undefined;
    },
    nameOf: (url) => names.get(url) ?? undefined,
  };
}

/** JSON-RPC 2.0, one message or a batch. */
function isRpc(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return (Object(first) as { jsonrpc?: unknown }).jsonrpc === '2.0';
}

/** The server's name in the result of an `initialize` (MCP 2025-06-18, lifecycle). */
function nameIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  const { serverInfo, protocolVersion } = value as Record<string, unknown>;
  if (typeof protocolVersion === 'string' && serverInfo) {
    const { title, name } = Object(serverInfo) as Record<string, unknown>;
    const names = [title, name].filter((each) => typeof each === 'string' && each !== '') as string[];
    // What people read, unless only the other one says whose server it is.
    return (names.find((each) => /atribu/i.test(each)) ?? names[0])?.slice(0, LONGEST_NAME);
  }
  for (const child of Object.values(value)) {
    const found = nameIn(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}
