import { afterEach, describe, expect, it } from 'vitest';
import { append, closePages, escapeHtml, plainId, settledPage } from './page';

afterEach(closePages);

const ID = 'req_011CZZEKTg46q9RcRfVi7FWh';
const own = JSON.stringify({ error: 'Error occurred during tool execution', request_id: ID });
const chat = '<main><div data-role="user">Ask</div></main>';
const box = (header: string, text: string) =>
  `<div data-slot="tool"><button data-slot="tool-trigger">${header}</button><pre data-slot="tool-result">${escapeHtml(text)}</pre></div>`;

describe('what the chat app shows in the place of an answer', () => {
  it.each([
    ['Used Atribu: top_campaigns', { connector: 'Atribu', tool: 'top_campaigns' }],
    ['top_campaigns', { tool: 'top_campaigns' }],
  ])('is told with what stands around it: %s', async (header, names) => {
    const page = await settledPage(chat);
    append('main', box(header, own));
    await page.time.pass(5_000);
    expect(page.sightings).toMatchObject([
      {
        kind: 'hidden',
        hidden: { reason: 'tool_execution', request_id: ID },
        evidence: { route: 'dom', context: 'tool-result', whole: true, replayed: false, ...names },
      },
    ]);
    expect(page.watch.scanNow()).toBe(1);
    expect(page.sightings).toHaveLength(1);
  });

  it('is nothing where nobody is named, nor in somebody’s words', async () => {
    const page = await settledPage(chat);
    append('main', box('Used a tool', own));
    append(
      'main',
      `<div data-role="assistant"><p>Atribu top_campaigns said</p><pre>${escapeHtml(own)}</pre></div>`,
    );
    append('main', `<div data-role="user"><pre>${escapeHtml(own)}</pre></div>`);
    await page.time.pass(5_000);
    expect(page.sightings).toEqual([]);
  });
});

describe('what a whoami shows', () => {
  const answer = JSON.stringify({
    data: { token: { scopes: ['mcp:read'] }, user: { name: 'Sofía' } },
    meta: { request_id: plainId() },
  });

  it.each([
    ['whoami', true],
    ['top_campaigns', false],
    ['A tool', false],
  ])('leaves the page as facts where the box is %s’s: %s', async (header, told) => {
    const page = await settledPage(chat);
    append('main', box(header, answer));
    await page.time.pass(5_000);
    expect(page.sightings).toMatchObject([{ kind: 'success' }]);
    expect(JSON.stringify(page.sightings)).not.toContain('Sofía');
    expect(JSON.stringify(page.sightings).includes('mcp:read')).toBe(told);
  });
});
