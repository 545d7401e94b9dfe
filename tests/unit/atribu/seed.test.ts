// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../lib/atribu/catalogue';
import { explain } from '../../../lib/atribu/explain';
import { CODES, type Group, type KnownCode, type Variant } from '../../../lib/atribu/explanation';
import { catalogue } from '../../../lib/i18n/en/catalogue';
import { drafts } from '../../../lib/i18n/en/drafts';
import { sample } from './samples';

const root = path.resolve(import.meta.dirname, '../../..');
const SEED = readFileSync(path.join(root, 'tests/fixtures/seed-error-reference.txt'), 'utf8');

const GROUPS: Record<string, Group> = {
  'Authentication errors': 'authentication',
  'Scope errors': 'scope',
  'Rate limit errors': 'rate-limit',
  'Connector errors': 'connector',
  'Write-back errors': 'write-back',
  'Input errors': 'input',
  'Server errors': 'server',
};

interface Row {
  code: string;
  group: Group | undefined;
  retryable: boolean;
  cause: string;
  fix: string;
}

/** The rows of the seed's tables, each under its heading. */
function readTables(text: string): Row[] {
  let group: Group | undefined;
  const rows: Row[] = [];
  for (const line of text.split('\n')) {
    group = GROUPS[line.trim()] ?? group;
    const [code = '', retryable = '', cause = '', fix = ''] = line
      .replace(/^\|/, '')
      .split('|')
      .map((cell) => cell.trim());
    if (/^[a-z_]+$/.test(code) && /^(Yes|No)$/.test(retryable))
      rows.push({ code, group, retryable: retryable === 'Yes', cause, fix });
  }
  return rows;
}

/**
 * The substance of each row: what the seed says (first), and how it must be found in what we say (second). The first
 * fails when the seed changes, the second when our words lose it.
 */
const SUBSTANCE: Record<string, { cause: [RegExp, RegExp][]; fix: [RegExp, RegExp][] }> = {
  auth_required: {
    cause: [
      [/Missing or malformed/, /missing, or not written the way/],
      [/Authorization header/, /Authorization/],
    ],
    fix: [[/Authorization: Bearer atb_user_/, /Authorization: Bearer atb_user_/]],
  },
  token_expired: {
    cause: [
      [/revoked/, /revoked/],
      [/expired/, /expired/],
    ],
    fix: [
      [/Create a new token/, /create a new token/],
      [/Developer > MCP Tokens/, /Developer › MCP Tokens/],
    ],
  },
  workspace_required: {
    cause: [
      [/multiple workspaces/, /several workspaces/],
      [/none was specified/, /did not say which one/],
    ],
    fix: [
      [/Pass workspace_id/, /workspace_id/],
      [/list of your workspaces/, /Lumen Agency/],
    ],
  },
  profile_required: {
    cause: [
      [/multiple profiles/, /several clients.*profiles/],
      [/none was specified/, /did not say which one/],
    ],
    fix: [
      [/Pass profile_id/, /profile_id/],
      [/list of profiles/, /Lumen Agency/],
    ],
  },
  insufficient_scope: {
    cause: [[/lacks the required scope/, /lacks a permission \(a scope\) that this needs/]],
    fix: [
      [/new token with the needed scope/, /new token with the old permissions and the one that is missing/],
    ],
  },
  rate_limited: {
    cause: [
      [/Per-minute/, /more in one minute than Atribu answers \(120 units/],
      [/per-period unit cap/, /units for this period are used up/],
    ],
    fix: [
      [/Wait retry_after seconds/, /Wait until the time is up/],
      [/then retry/, /Then ask again/],
    ],
  },
  connector_expired: {
    cause: [[/integration's OAuth token has expired/, /permission to read .* has expired/]],
    fix: [[/Re-authorize at the action_url/, /Reconnect .*with this button/]],
  },
  connector_required: {
    cause: [[/integration is not connected/, /is not connected to Atribu/]],
    fix: [[/Connect it at the action_url/, /Connect .*with this button/]],
  },
  writeback_disabled: {
    cause: [
      [/admin has not enabled MCP write-back/, /admin can switch that on; Atribu calls it MCP write-back/],
    ],
    fix: [
      [/Ask a workspace admin to enable/, /Ask a workspace admin to switch on/],
      [/Settings > Privacy & MCP/, /Settings › Privacy & MCP/],
    ],
  },
  idempotency_conflict: {
    cause: [
      [/idempotency key/, /idempotency_key/],
      [/already processed/, /already processed/],
    ],
    fix: [
      [/prior result is returned/, /earlier result/],
      [/no action needed/, /No action needed/],
    ],
  },
  circuit_open: {
    cause: [
      [/3\+ consecutive failures/, /Three or more attempts in a row failed/],
      [/last 30 minutes/, /within 30 minutes/],
    ],
    fix: [
      [/Wait for the cooldown/, /until the pause is over/],
      [/investigate the underlying failures/, /look up why the attempts failed.*fix that/],
    ],
  },
  invalid_input: {
    cause: [
      [/Invalid or missing parameters/, /left something out.*parameter\) of the wrong type or out of range/],
    ],
    fix: [
      [/parameter types/, /parameter types/],
      [/required fields/, /required fields/],
    ],
  },
  data_unavailable: {
    cause: [
      [/No data exists/, /has nothing for/],
      [/window or entity/, /these dates, or does not know the campaign, customer or other item/],
    ],
    fix: [
      [/Widen the date range/, /wider date range/],
      [/verify the entity exists/, /check that the .* exists/],
    ],
  },
  internal_error: {
    cause: [[/Unexpected server error/, /unexpected error on Atribu’s own server/]],
    fix: [
      [/Retry once/, /Ask again once/],
      [/contact support with the request_id/, /contact Atribu support and give them the request id/],
    ],
  },
};

/** Everything a code's cards can say: the words of its variants, the draft's words and the choices' names. */
function allWords(code: string): { cause: string; fix: string } {
  const variants = (Object.keys(catalogue) as Variant[]).filter((v) => v === code || v === `${code}_period`);
  const said = variants.map((variant) => catalogue[variant]);
  const { draft, choices } = explain(sample(code));
  const handed = [draft && drafts[draft.key], ...(choices?.options.map(({ name }) => name) ?? [])];
  return {
    cause: [
      ...said.flatMap(({ title, cause, note }) => [title, cause, note]),
      ...said.flatMap(({ steps }) => Object.values(steps)),
      ...handed,
    ].join('\n'),
    fix: [...said.flatMap(({ steps, note }) => [...Object.values(steps), note]), ...handed].join('\n'),
  };
}

const rows = readTables(SEED);

describe('the seed’s tables', () => {
  it('are read whole', () => {
    expect(rows).toHaveLength(14);
    expect(rows.map(({ code }) => code).sort()).toEqual(Object.keys(SUBSTANCE).sort());
  });

  it.skipIf(!existsSync(path.join(root, '../shared/seed')))('are those of the seed itself', () => {
    const dir = path.join(root, '../shared/seed');
    const texts = readdirSync(dir).map((name) => readFileSync(path.join(dir, name), 'utf8'));
    expect(texts).toContain(SEED);
  });

  it('have every code of ours but the one from the facts', () => {
    const seen = new Set(rows.map(({ code }) => code));
    expect(CODES.filter((code) => !seen.has(code))).toEqual(['insufficient_role']);
  });

  it.each(rows)(
    '$code: group, retryability, cause and fix are kept',
    ({ code, group, retryable, cause, fix }) => {
      expect(CODES).toContain(code);
      const entry = CATALOGUE[code as KnownCode];
      expect(entry.group).toBe(group);
      expect(entry.retryable).toBe(retryable);
      const said = allWords(code);
      for (const [theirs, ours] of SUBSTANCE[code]?.cause ?? []) {
        expect(cause).toMatch(theirs);
        expect(said.cause).toMatch(ours);
      }
      for (const [theirs, ours] of SUBSTANCE[code]?.fix ?? []) {
        expect(fix).toMatch(theirs);
        expect(said.fix).toMatch(ours);
      }
    },
  );
});

describe('the seed’s troubleshooting', () => {
  it('is kept for the deleted workspace', () => {
    expect(SEED).toMatch(/token was created before a workspace was deleted\. Try calling list_workspaces/);
    const { cause, steps } = catalogue.workspace_required_single;
    expect(cause).toMatch(/token was created before another workspace was deleted/);
    expect(Object.values(steps).join('\n')).toMatch(/list_workspaces/);
    expect(Object.values(steps).join('\n')).toMatch(/workspace_id/);
  });

  it('is kept for send_meta_conversions', () => {
    expect(SEED).toMatch(
      /requires the mcp:write token scope, workspace write-back enabled, and workspace admin role/,
    );
    const { checklist } = explain(sample('insufficient_scope'), { tool: 'send_meta_conversions' });
    expect(checklist).toEqual(expect.arrayContaining(['scope_write', 'writeback_on', 'role_admin']));
  });

  it('warns never to send again with a new key', () => {
    expect(catalogue.idempotency_conflict.note).toMatch(/Don’t .*new key.*count twice/);
    expect(drafts.show_prior_result).toMatch(/Do not send it again with a new idempotency_key/);
  });
});
