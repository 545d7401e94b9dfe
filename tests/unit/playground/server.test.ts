// @vitest-environment node
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../../lib/atribu/explanation';
import { mcpHandler } from '../../playground/server/mcp-server';
import { OUTCOME_KEY, type Outcome, SUCCESSES } from '../../playground/server/outcome';
import { uuidv7 } from '../../playground/server/request-id';

/** The official client against the handler itself, over Streamable HTTP without a socket. */
async function connect(vendor: 'atribu' | 'linear'): Promise<Client> {
  const handler = mcpHandler(vendor);
  const client = new Client({ name: 'test', version: '1' });
  const fetch = (url: string | URL, init?: RequestInit) => handler.fetch(new Request(url, init));
  await client.connect(new StreamableHTTPClientTransport(new URL('https://mcp.test/mcp'), { fetch }));
  return client;
}

async function call(client: Client, name: string, wish?: Outcome, args: Record<string, unknown> = {}) {
  const result = await client.callTool({
    name,
    arguments: args,
    ...(wish ? { _meta: { [OUTCOME_KEY]: wish } } : {}),
  });
  const [block] = result.content;
  if (block?.type !== 'text') throw new Error('no text block');
  return { isError: result.isError ?? false, body: JSON.parse(block.text) };
}

describe("the playground's MCP server", () => {
  it('lists the tools and raises every code in the shape of the seed', async () => {
    const client = await connect('atribu');
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['whoami', 'top_campaigns', 'send_meta_conversions']));
    for (const code of CODES) {
      const before = Date.now();
      const { isError, body } = await call(client, 'top_campaigns', { outcome: code });
      expect(isError).toBe(true);
      expect(body.error).toMatchObject({ code, message: expect.any(String), retryable: expect.any(Boolean) });
      expect(body.error.request_id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      const at = Number.parseInt(body.error.request_id.replaceAll('-', '').slice(0, 12), 16);
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at).toBeLessThanOrEqual(Date.now());
    }
  });

  it('puts wished fields over an error, and takes one away', async () => {
    const client = await connect('atribu');
    const fields = { retry_after: 3, message: null };
    const { body } = await call(client, 'top_campaigns', { outcome: 'rate_limited', fields });
    expect(body.error.retry_after).toBe(3);
    expect(body.error).not.toHaveProperty('message');
  });

  it('succeeds in each of its ways, and by default', async () => {
    const client = await connect('atribu');
    for (const outcome of [...SUCCESSES, undefined]) {
      const { isError, body } = await call(client, 'get_performance_summary', outcome && { outcome });
      expect(isError).toBe(false);
      expect(body).toMatchObject({ data: expect.any(Object), meta: { pii_level_applied: 'masked' } });
    }
  });

  it('refuses a date that is none by itself', async () => {
    const { body } = await call(await connect('atribu'), 'top_campaigns', undefined, {
      window_start: 'last month',
    });
    expect(body.error.code).toBe('invalid_input');
  });

  it("another vendor's error has the same shape and none of Atribu's words", async () => {
    const { body } = await call(await connect('linear'), 'list_issues', { outcome: 'rate_limited' });
    expect(body.error).toMatchObject({
      code: 'rate_limited',
      retryable: true,
      request_id: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toMatch(/atribu/i);
  });
});

describe('uuidv7', () => {
  it('carries the time it was made for', () => {
    expect(uuidv7(0x01968a3b0000)).toMatch(/^01968a3b-0000-7/);
  });
});
