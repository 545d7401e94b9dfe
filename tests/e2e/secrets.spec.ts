import { ask } from '../playground/driver';
import { errorFor } from '../playground/server/errors';
import { CANARIES } from '../tough/inputs/values';
import { expect, test } from './support/chromium';

const SECRET = /C4n4ry/i;

declare const chrome: {
  storage: Record<'local' | 'session', { get(): Promise<object> }>;
};

/** An error with a credential in each of its fields, beside it, and in what names the call. */
function leaking(secret: string): { error: object; tool: string; id: string } {
  const { error } = errorFor('rate_limited');
  return {
    error: {
      ...error,
      retry_after: 20,
      message: `The token ${secret} has used its units.`,
      support_hint: `Send ${secret}`,
      action_url: `https://www.atribu.app/settings?token=${secret}`,
      workspaces: [{ id: secret, name: `My ${secret}` }],
      profiles: [{ id: secret, name: secret }],
      extra: { token: secret, [secret]: secret },
      headers: { authorization: `Bearer ${secret}` },
      [secret]: secret,
    },
    tool: `top_campaigns`,
    id: `call_${secret}`,
  };
}

test('a credential that an error carries is nowhere afterwards: storage, console, panel, clipboard', async ({
  context,
  sites,
  panel,
  worker,
}) => {
  const said: string[] = [];
  worker.on('console', (message) => said.push(message.text()));
  panel.page.on('console', (message) => said.push(message.text()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const chats = await Promise.all(CANARIES.map(() => context.newPage()));
  for (const [i, chat] of chats.entries()) {
    const secret = CANARIES[i] as string;
    chat.on('console', (message) => said.push(message.text()));
    await chat.goto(sites.playgroundUrl);
    await ask(chat, 'top campaigns please');
    await chat.evaluate(
      async ({ error, tool, id, token }) => {
        const input = { workspace_id: token, profile_id: token, note: token };
        const call = { type: 'tool-input-available', toolCallId: id, toolName: tool, input };
        const content = [{ type: 'text', text: JSON.stringify({ error, token }) }];
        const alone = [{ type: 'text', text: JSON.stringify({ error }) }];
        const events = [content, alone].map((each) => ({
          type: 'tool-output-available',
          toolCallId: id,
          output: { content: each, isError: true, _meta: { token } },
        }));
        const body = [call, ...events].map((each) => `data: ${JSON.stringify(each)}\n\n`).join('');
        await new Response(body, { headers: { 'content-type': 'text/event-stream' } }).text();
        const block = document.createElement('pre');
        block.textContent = JSON.stringify({ error }, null, 2);
        document.body.append(block);
      },
      { ...leaking(secret), token: secret },
    );
  }
  await expect(panel.card('rate_limited')).toHaveCount(CANARIES.length);
  await panel.page.waitForTimeout(1_500);

  // Everything that can be opened is, so that all there is to see is there.
  for (let round = 0; round < 3; round += 1) {
    for (const closed of await panel.page.locator('main button[aria-expanded="false"]').all()) {
      await closed.click({ timeout: 2_000 }).catch(() => undefined);
    }
  }
  expect(await panel.page.content()).not.toMatch(SECRET);
  const copied: string[] = [];
  for (const button of await panel.cards.first().getByRole('button', { name: /copy/i }).all()) {
    await button.click({ timeout: 2_000 }).catch(() => undefined);
    copied.push(await panel.page.evaluate(() => navigator.clipboard.readText()));
  }
  expect(copied.length).toBeGreaterThan(0);
  expect(copied.join('\n')).not.toMatch(SECRET);
  for (const area of ['local', 'session'] as const) {
    const kept = JSON.stringify(await panel.page.evaluate((name) => chrome.storage[name].get(), area));
    expect(kept, area).not.toMatch(SECRET);
  }
  expect(said.join('\n')).not.toMatch(SECRET);
});
