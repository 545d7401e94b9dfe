// @vitest-environment node
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { claudeSite, ORG } from '../../playground/claude/site';

const origin = 'https://claude.ai';
const api = `${origin}/api/organizations/${ORG}/chat_conversations`;

type Data = Record<string, unknown> & { type: string };

async function ask(site: ReturnType<typeof claudeSite>, uuid: string, prompt: string) {
  const response = await site(
    new Request(`${api}/${uuid}/completion`, { method: 'POST', body: JSON.stringify({ prompt }) }),
  );
  const wire = await response.text();
  const events = wire
    .split('\r\n\r\n')
    .filter(Boolean)
    .map((frame) => JSON.parse(frame.split('\r\n')[1]?.slice('data: '.length) ?? '') as Data);
  return { wire, events };
}

describe('the replay of claude.ai', () => {
  it('splits an envelope over many deltas, whole only when they are joined', async () => {
    const sent: string[] = [];
    const site = claudeSite({ pieceSize: 20, pauseMs: 0 }, (id) => sent.push(id));
    const { wire, events } = await ask(site, randomUUID(), 'top campaigns connector_expired');
    const start = events.find((e) => (e.content_block as Data | undefined)?.type === 'tool_result');
    expect(start?.content_block).toMatchObject({
      is_error: true,
      name: 'Atribu:top_campaigns',
      mcp_server_url: 'https://mcp.atribu.app/mcp',
    });
    const joined = events
      .filter((e) => e.type === 'content_block_delta' && e.index === start?.index)
      .map((e) => (e.delta as { partial_json: string }).partial_json);
    expect(joined.length).toBeGreaterThan(10);
    const { error } = JSON.parse(JSON.parse(joined.join(''))[0].text);
    expect(error.code).toBe('connector_expired');
    expect(sent).toEqual([error.request_id]);
    expect(wire).not.toContain(error.request_id);
  });

  it('shows the same again when the conversation is opened again, and nothing in another', async () => {
    const site = claudeSite({ pieceSize: 20, pauseMs: 0 }, () => {});
    const uuid = randomUUID();
    await ask(site, uuid, 'top campaigns rate_limited x2');
    const history = async (id: string) =>
      (
        await (
          await site(new Request(`${api}/${id}?tree=True&rendering_mode=messages&render_all_tools=true`))
        ).json()
      ).chat_messages;
    const [human, assistant] = await history(uuid);
    expect(human).toMatchObject({ sender: 'human', index: 0 });
    const results = assistant.content.filter((block: Data) => block.type === 'tool_result');
    expect(results).toHaveLength(2);
    expect(results[0].content[0].text).toContain('"code":"rate_limited"');
    expect(await history(randomUUID())).toEqual([]);
  });

  it("has another vendor's server, and the host's own error", async () => {
    const site = claudeSite({ pieceSize: 1_000, pauseMs: 0 }, () => {});
    expect((await ask(site, randomUUID(), 'linear rate_limited')).wire).toContain(
      'https://mcp.linear.app/mcp',
    );
    const { wire } = await ask(site, randomUUID(), 'hosterror');
    expect(wire).toContain('Error occurred during tool execution');
    expect(wire).toContain('req_');
  });

  it('serves its page under a policy that lets in its own script only', async () => {
    const site = claudeSite({ pieceSize: 20, pauseMs: 0 }, () => {});
    const page = await site(new Request(`${origin}/chat/${randomUUID()}`));
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(await page.text()).toContain(`<script nonce="${nonce}">`);
  });
});
