// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parsePageState } from '../../../lib/platform/page-state';
import { CANARIES } from '../../tough/inputs/values';
import { openWorker } from '../../tough/inputs/worker';

const NOW = Date.UTC(2026, 10, 24);
const ID = '019a3f5c-7e21-7b60-9d14-52c8e0a1b377';
const evidence = {
  route: 'wire',
  surface: 'claude',
  conversation: 'c-1',
  replayed: false,
  context: 'tool-result',
  whole: true,
  isError: true,
  server: 'https://mcp.atribu.app/mcp',
  connector: 'Atribu',
  tool: 'top_campaigns',
  callId: 'call-1',
  scope: { workspace_id: 'w-1', profile_id: 'p-1' },
};
const error = {
  kind: 'error',
  evidence,
  envelope: {
    code: 'rate_limited',
    message: 'Wait.',
    retryable: true,
    request_id: ID,
    retry_after: 12,
    action_url: 'https://www.atribu.app/settings',
    workspaces: [{ id: 'w-1', name: 'One' }],
    profiles: [{ id: 'p-1', name: 'Two' }],
    support_hint: 'Ask.',
    extra: { audit_id: 'a-1', recent_failures: [{ code: 'x', message: 'y' }] },
  },
};
const success = {
  kind: 'success',
  evidence: { ...evidence, tool: 'whoami' },
  success: {
    request_id: ID,
    data_as_of: '2026-11-01',
    pii_level_applied: 'none',
    data_freshness_warning: 'old',
    refused: 'no',
  },
};
const hidden = {
  kind: 'hidden',
  evidence,
  hidden: { reason: 'tool_execution', request_id: 'req_011CZZEKTg46' },
};

/** Every text and every key of a value, each once with something else in its place. */
function* withEach(value: unknown, put: (text: string) => string): Generator<unknown> {
  if (typeof value === 'string') yield put(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const copy = (changed: unknown) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
    for (const changed of withEach(inner, put)) yield copy(changed);
    if (!Array.isArray(value)) yield { ...value, [put(key)]: inner };
  }
}

const ways: [string, (secret: string) => (text: string) => string][] = [
  ['instead of it', (secret) => () => secret],
  ['in the middle of it', (secret) => (text) => `${text.slice(0, 5)}${secret}${text.slice(5)}`],
  ['in capitals', (secret) => (text) => `${text} ${secret.toUpperCase()}`],
  ['among words', (secret) => (text) => `${text} Bearer ${secret}, and so on`],
];

describe.each(ways)('a credential in any field of what a page sends, %s', (_name, way) => {
  it.each(CANARIES)('%s is in no card, advisory or fact that is kept', async (secret) => {
    for (const sighting of [error, success, hidden]) {
      for (const leaking of withEach(sighting, way(secret))) {
        const worker = openWorker(() => NOW);
        await worker.report(leaking, 'claude.ai');
        const part = secret.slice(secret.lastIndexOf('_') + 1);
        expect(JSON.stringify(worker.ledger()).toLowerCase(), JSON.stringify(leaking)).not.toContain(
          part.toLowerCase(),
        );
      }
    }
  });
});

it('a page’s own name for its chat holds no credential either', () => {
  const state = { surface: 'claude', conversation: `chat-${CANARIES[0]}`, host: 'claude.ai' };
  expect(JSON.stringify(parsePageState(state))).not.toContain('C4n4ry');
});
