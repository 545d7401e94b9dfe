// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import type { Finding } from '../../../lib/tap/finding';
import { readFindings } from '../../../lib/tap/findings';
import { generic } from './support';

function read(...values: object[]): Sighting[] {
  const sightings: Sighting[] = [];
  const take = readFindings({
    surface: () => generic,
    pageUrl: () => 'https://app.example/c/1',
    report: (sighting) => sightings.push(sighting),
  });
  for (const value of values) {
    const finding: Finding = {
      body: 1,
      url: 'https://app.example/api',
      text: JSON.stringify(value),
      streamed: true,
    };
    take(finding);
  }
  return sightings;
}

const ID = 'req_011CZZEKTg46q9RcRfVi7FWh';
const own = JSON.stringify({ error: 'Error occurred during tool execution', request_id: ID });
const hidden = { reason: 'tool_execution', request_id: ID };
const result = (content: string, more: object = {}) => ({
  type: 'tool_result',
  tool_use_id: 'toolu_1',
  content,
  ...more,
});
const use = (more: object) => ({ type: 'tool_use', id: 'toolu_1', input: {}, ...more });

describe('what the chat app says in the place of an answer', () => {
  it('is told with the names of its call, which came before it', () => {
    const call = use({
      name: 'Atribu:top_campaigns',
      integration_name: 'Atribu',
      mcp_server_url: 'https://mcp.atribu.app/mcp',
    });
    expect(read(call, result(own))).toMatchObject([
      {
        kind: 'hidden',
        hidden,
        evidence: {
          context: 'tool-result',
          whole: true,
          server: 'https://mcp.atribu.app/mcp',
          connector: 'Atribu',
          tool: 'top_campaigns',
          callId: 'toolu_1',
        },
      },
    ]);
  });

  it('is told once by its id, and each time where it has none and the call has none either', () => {
    expect(read(result(own), result(own))).toHaveLength(1);
    const words = { ...result('Error occurred during tool execution'), tool_use_id: undefined };
    const named = { ...words, name: 'Atribu:top_campaigns' };
    expect(read(named, named)).toHaveLength(2);
    expect(
      read(result('Error occurred during tool execution'), result('Error occurred during tool execution')),
    ).toHaveLength(1);
  });

  it('is nothing in anybody’s words', () => {
    expect(read({ role: 'assistant', content: own }, { role: 'user', content: own })).toEqual([]);
  });
});

describe('what a whoami says', () => {
  const answer = JSON.stringify({
    data: {
      token: { scopes: ['mcp:read'] },
      user: { name: 'Sofía', email: 'sofia@example.org' },
      active_workspace: { id: 'w1', name: 'Lumen Agency', pii_mode: 'full_default' },
    },
    meta: { data_as_of: '2026-11-20T05:20:00Z' },
  });
  const facts = { scopes: ['mcp:read'], pii_mode: 'full_default' };

  it('leaves the page as a few facts, and only where the tool is known to be that', () => {
    const told = read(use({ name: 'Atribu:whoami' }), result(answer));
    expect(told).toMatchObject([
      { kind: 'success', success: { whoami: facts }, evidence: { tool: 'whoami' } },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Sofía|sofia|Lumen|w1/);
    for (const name of ['Atribu:top_campaigns', 'whoami_as']) {
      const [other] = read(use({ name }), result(answer));
      expect(other).toMatchObject({ kind: 'success', success: { data_as_of: '2026-11-20T05:20:00Z' } });
      expect(JSON.stringify(other)).not.toContain('mcp:read');
    }
    expect(JSON.stringify(read(result(answer)))).not.toContain('mcp:read');
  });
});
