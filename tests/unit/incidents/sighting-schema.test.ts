// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseSighting } from '../../../lib/incidents/sighting-schema';
import { envelope, errorSighting, evidence, hiddenSighting, successSighting } from './build';

const full = errorSighting(
  { workspaces: [{ id: 'w1', name: 'North' }], extra: { audit_id: 'a1', nested: { deep: [1, null] } } },
  {
    server: 'https://mcp.atribu.app/mcp',
    connector: 'Atribu',
    callId: 'toolu_1',
    scope: { workspace_id: 'w1' },
  },
);

describe('parseSighting', () => {
  it('lets an error and a success through unchanged', () => {
    expect(parseSighting(structuredClone(full))).toEqual({ ok: true, sighting: full });
    const success = successSighting({
      request_id: 'r1',
      refused: 'circuit_breaker',
      meta_state_inconsistent: true,
    });
    expect(parseSighting(structuredClone(success))).toEqual({ ok: true, sighting: success });
    const partial = errorSighting({ partial: true, message: undefined, request_id: undefined });
    expect(parseSighting(structuredClone(partial))).toEqual({ ok: true, sighting: partial });
  });

  it('lets an error of the chat app’s own through, and of it nothing but its kind and the app’s id', () => {
    const hidden = hiddenSighting({ request_id: 'req_011CZZEKTg46q9RcRfVi7FWh' });
    const more = { ...hidden, hidden: { ...(hidden.kind === 'hidden' && hidden.hidden), text: 'secret' } };
    expect(parseSighting(structuredClone(more))).toEqual({ ok: true, sighting: hidden });
    const odd = { ...hidden, hidden: { reason: 'new', request_id: 'req_<script>' } };
    expect(parseSighting(odd)).toMatchObject({ ok: true, sighting: { hidden: { reason: 'other' } } });
    expect(JSON.stringify(parseSighting(odd))).not.toContain('script');
  });

  it('lets facts through with whoami and with no other tool, and only such as are known', () => {
    const whoami = { scopes: ['mcp:read' as const], used: 12, cap: 20, role: 'owner' as const };
    const told = (given: object, tool: string | undefined = 'whoami') => {
      const parsed = parseSighting({
        ...successSighting({}, { tool }),
        success: { pii_level_applied: 'full', whoami: given },
      });
      return parsed.ok && parsed.sighting.kind === 'success' && parsed.sighting.success;
    };
    expect(told(whoami)).toEqual({ pii_level_applied: 'full', whoami });
    expect(told({ ...whoami, email: 's@example.org', user: { name: 'S' } })).toEqual({
      pii_level_applied: 'full',
      whoami,
    });
    const none = { pii_level_applied: 'full' };
    expect(told(whoami, 'top_campaigns')).toEqual(none);
    expect(told({ ...whoami, role: 's@example.org' })).toEqual(none);
    expect(told({ ...whoami, scopes: ['mcp:sofia'] })).toEqual(none);
    expect(told({ ...whoami, used: -1 })).toEqual(none);
    expect(told([])).toEqual(none);
    expect(
      parseSighting({ ...successSighting({}, { tool: undefined }), success: { ...none, whoami } }),
    ).toMatchObject({
      sighting: { success: none },
    });
  });

  it('strips what does not belong', () => {
    const extra = { ...full, chat: 'secret', evidence: { ...full.evidence, prompt: 'secret' } };
    expect(parseSighting(extra)).toEqual({ ok: true, sighting: full });
  });

  it('redacts tokens that a page left in', () => {
    const leak = errorSighting({ message: 'Token atb_user_abc123 was revoked.' });
    const parsed = parseSighting(leak);
    expect(JSON.stringify(parsed)).not.toContain('abc123');
    expect(parsed.ok).toBe(true);
  });

  it('forgets a name that is out of bounds, and keeps the error', () => {
    const parsed = parseSighting({
      ...full,
      evidence: {
        ...evidence(),
        tool: 'x'.repeat(201),
        connector: 7,
        callId: '',
        scope: { workspace_id: 1 },
      },
    });
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.sighting.evidence))).toEqual({
      ...JSON.parse(JSON.stringify(evidence({ tool: undefined }))),
      scope: {},
    });
  });

  it.each([
    ['nothing', undefined, 'kind'],
    ['a string', 'error', 'kind'],
    ['another kind', { ...full, kind: 'warning' }, 'kind'],
    ['no evidence', { ...full, evidence: undefined }, 'evidence'],
    ['an unknown route', { ...full, evidence: { ...evidence(), route: 'guess' } }, 'evidence'],
    ['an unknown context', { ...full, evidence: { ...evidence(), context: 'x' } }, 'evidence'],
    ['no surface', { ...full, evidence: { ...evidence(), surface: '' } }, 'evidence'],
    [
      'a huge conversation',
      { ...full, evidence: { ...evidence(), conversation: 'x'.repeat(301) } },
      'evidence',
    ],
    ['no envelope', { ...full, envelope: undefined }, 'envelope'],
    ['an array for an envelope', { ...full, envelope: [] }, 'envelope'],
    [
      'an envelope without a request id',
      { ...full, envelope: envelope({ request_id: undefined }) },
      'envelope',
    ],
    ['a REST look-alike', { ...full, envelope: envelope({ request_id: 'req_1' }) }, 'envelope'],
    ['a code in capitals', { ...full, envelope: envelope({ code: 'RATE' }) }, 'envelope'],
    [
      'a cut envelope with nothing but a code',
      { ...full, envelope: { code: 'x_y', partial: true } },
      'envelope',
    ],
    ['a success without any known key', { ...successSighting(), success: { rows: 3 } }, 'success'],
    ['a success that is a list', { ...successSighting(), success: [] }, 'success'],
    ['no hidden error', { ...hiddenSighting(), hidden: undefined }, 'hidden'],
    ['text for a hidden error', { ...hiddenSighting(), hidden: 'x' }, 'hidden'],
  ])('refuses %s', (_, value, reason) => {
    expect(parseSighting(value)).toEqual({ ok: false, reason });
  });
});
