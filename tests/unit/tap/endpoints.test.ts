// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import { readFindings } from '../../../lib/tap/findings';
import { envelope, mcpResult } from './frames';
import { generic } from './support';

function page() {
  const seen: Sighting[] = [];
  const take = readFindings({
    surface: () => generic,
    pageUrl: () => 'https://client.example/',
    report: (s) => seen.push(s),
  });
  let body = 0;
  return {
    seen,
    /** One JSON-RPC answer from an address. */
    answer(url: string, result: unknown, wrap: (rpc: object) => unknown = (rpc) => rpc) {
      body += 1;
      const text = JSON.stringify(wrap({ jsonrpc: '2.0', id: body, result }));
      return take({ body, url, streamed: true, text });
    },
    say: (url: string, value: unknown) =>
      take({ body: 99, url, streamed: true, text: JSON.stringify(value) }),
  };
}
const initialized = (serverInfo: object) => ({
  protocolVersion: '2025-06-18',
  capabilities: { tools: {} },
  serverInfo,
});
const failed = (n = 1) =>
  mcpResult(envelope({ request_id: `01968a3b-7c1d-7e2f-8a3b-00000000000${n}` }), true);
const PROXY = 'https://client.example/inspector/api/proxy';

describe('a page that is its own MCP client', () => {
  it.each([
    ['https://mcp.atribu.app/mcp', 'https://mcp.atribu.app/mcp'],
    ['https://mcp.atribu.app/mcp?session=secret', 'https://mcp.atribu.app/mcp'],
    ['http://mcp.atribu.app/mcp', undefined],
    ['https://mcp.atribu.app.evil.example/mcp', undefined],
    ['https://mcp.linear.app/mcp', undefined],
    ['', undefined],
  ])('speaks to Atribu where the address says so: %s', (url, server) => {
    const { seen, answer } = page();
    answer(url, failed());
    expect(seen).toHaveLength(1);
    expect(seen[0]?.evidence.server).toBe(server);
  });

  it('gets JSON-RPC from there, and nothing else counts as the server', () => {
    const { seen, say } = page();
    say('https://mcp.atribu.app/mcp', { type: 'tool_result', content: failed() });
    expect(seen[0]?.evidence.server).toBeUndefined();
  });

  it.each([
    [{ name: 'atribu-mcp', version: '1.0.0' }, 'atribu-mcp'],
    [{ name: 'mcp-server', title: 'Atribu', version: '1.0.0' }, 'Atribu'],
    [{ name: 'linear', title: 'Linear MCP' }, 'Linear MCP'],
    [{ name: 7 }, undefined],
  ])('hears who the server is: %j', (serverInfo, connector) => {
    const { seen, answer } = page();
    answer(PROXY, initialized(serverInfo));
    answer(PROXY, failed());
    expect(seen[0]?.evidence.connector).toBe(connector);
  });

  it('hears it in the wrapping of an inspector', () => {
    const { seen, answer } = page();
    const wrap = (data: object) => ({ type: 'message', data });
    answer(PROXY, initialized({ name: 'atribu' }), wrap);
    answer(PROXY, failed(), wrap);
    expect(seen[0]?.evidence.connector).toBe('atribu');
  });

  it('keeps servers apart by address, and knows none where one address speaks for several', () => {
    const { seen, answer } = page();
    answer('https://a.example/mcp', initialized({ name: 'atribu' }));
    answer('https://b.example/mcp', initialized({ name: 'linear' }));
    answer('https://a.example/mcp', failed(1));
    answer('https://b.example/mcp', failed(2));
    answer('https://c.example/mcp', failed(3));
    answer('https://a.example/mcp', initialized({ name: 'linear' }));
    answer('https://a.example/mcp', failed(4));
    expect(seen.map(({ evidence }) => evidence.connector)).toEqual([
      'atribu',
      'linear',
      undefined,
      undefined,
    ]);
  });
});
