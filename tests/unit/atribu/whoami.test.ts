import { describe, expect, it } from 'vitest';
import { checkStates } from '../../../lib/atribu/checks';
import { CHECK_KEYS } from '../../../lib/atribu/explanation';
import type { SuccessMeta } from '../../../lib/atribu/sighting';
import { parseSuccess } from '../../../lib/atribu/success';
import { onlyOfWhoami, parseWhoami, type WhoamiFacts } from '../../../lib/atribu/whoami';

const data = {
  token: { id: 'tok-1', name: 'Claude', scopes: ['mcp:write', 'mcp:read', 'admin:secret', 'mcp:read'] },
  usage: { period: 'month', units_used: 3120, units_allowed: 20_000 },
  user: { name: 'Sofía', email: 'sofia@example.org' },
  workspaces: [{ id: 'w1', name: 'Lumen Agency' }],
  active_workspace: {
    id: 'w1',
    name: 'Lumen Agency',
    role: 'Owner',
    is_admin: true,
    pii_mode: 'masked_default',
    mcp_writeback_enabled: false,
  },
  active_profile: { id: 'p1', name: 'Beta Corp' },
  server_version: '1.14.0',
};
const facts: WhoamiFacts = {
  scopes: ['mcp:read', 'mcp:write'],
  used: 3120,
  cap: 20_000,
  pii_mode: 'masked_default',
  mcp_writeback_enabled: false,
  role: 'owner',
  is_admin: true,
};

describe('parseWhoami', () => {
  it('takes scopes, usage, switches and role, and no name, address or id', () => {
    expect(parseWhoami(data)).toEqual(facts);
  });

  it('takes what there is where no workspace is the active one', () => {
    expect(parseWhoami({ ...data, active_workspace: null, usage: null })).toEqual({
      scopes: ['mcp:read', 'mcp:write'],
    });
  });

  it('reads near spellings', () => {
    const near = {
      token: { scopes: 'mcp:read mcp:read_pii' },
      usage: { used: 1.5, limit: 0 },
      role: 'viewer',
      is_admin: false,
    };
    expect(parseWhoami(near)).toEqual({
      scopes: ['mcp:read', 'mcp:read_pii'],
      used: 1,
      cap: 0,
      role: 'viewer',
      is_admin: false,
    });
  });

  it('leaves out what is no known word, switch or count', () => {
    const odd = {
      token: { scopes: ['mcp:read', 'mcp:sofia@example.org', 7] },
      usage: { units_used: '3120', units_allowed: -1 },
      active_workspace: {
        role: 'sofia@example.org',
        is_admin: 'yes',
        pii_mode: 'Sofía',
        mcp_writeback_enabled: 1,
      },
    };
    expect(parseWhoami(odd)).toEqual({ scopes: ['mcp:read'] });
    expect(parseWhoami({ ...data, usage: { used: 1e13, cap: Number.NaN } })).not.toHaveProperty('used');
  });

  it.each([
    ['another server’s', { user: { name: 'x' }, role: 'admin', usage: { used: 1, limit: 2 } }],
    ['another server’s scopes', { token: { scopes: ['repo', 'user'] } }],
    ['nothing', {}],
    ['a list', []],
    ['null', null],
  ])('refuses %s', (_, value) => {
    expect(parseWhoami(value)).toBeUndefined();
  });
});

describe('the facts of a success', () => {
  const meta: SuccessMeta = { request_id: '01a1f866-0d00-7000-8000-000000000000' };

  it('are read with it', () => {
    expect(parseSuccess({ data, meta })).toEqual({ ok: true, success: { ...meta, whoami: facts } });
  });

  it('stay with whoami and with no other tool', () => {
    const success = { ...meta, whoami: facts };
    expect(onlyOfWhoami(success, 'whoami')).toBe(success);
    for (const tool of ['top_campaigns', 'who_am_i', '', undefined]) {
      expect(onlyOfWhoami(success, tool)).toEqual(meta);
    }
    expect(onlyOfWhoami(meta, 'top_campaigns')).toBe(meta);
  });
});

describe('checkStates', () => {
  const states = (known: WhoamiFacts | null) => checkStates(CHECK_KEYS, known);

  it('knows nothing where no whoami was heard, and nothing that it was not told', () => {
    expect(new Set([...Object.values(states(null)), ...Object.values(states({}))])).toEqual(
      new Set(['unknown']),
    );
    expect(states(facts)).toEqual({
      scope_write: 'yes',
      writeback_on: 'no',
      role_admin: 'yes',
      meta_connected: 'unknown',
      scope_read_pii: 'no',
      include_sensitive: 'unknown',
      pii_mode_full: 'no',
    });
    expect(states({ pii_mode: 'full_default', scopes: ['mcp:read_pii'] })).toMatchObject({
      scope_write: 'no',
      scope_read_pii: 'yes',
      pii_mode_full: 'yes',
    });
  });

  it('answers for the keys it is asked for', () => {
    expect(checkStates(['writeback_on'], facts)).toEqual({ writeback_on: 'no' });
  });

  it.each<[WhoamiFacts, string]>([
    [{ role: 'owner', is_admin: false }, 'yes'],
    [{ role: 'admin' }, 'yes'],
    [{ is_admin: true }, 'yes'],
    [{ role: 'editor', is_admin: true }, 'yes'],
    [{ role: 'viewer' }, 'no'],
    [{ is_admin: false }, 'no'],
    [{}, 'unknown'],
  ])('takes %j for an admin: %s', (known, state) => {
    expect(states(known).role_admin).toBe(state);
  });
});
