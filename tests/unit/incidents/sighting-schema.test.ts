// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { parseSighting } from '../../../lib/incidents/sighting-schema';
import { envelope, errorSighting, evidence, successSighting } from './build';

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
  ])('refuses %s', (_, value, reason) => {
    expect(parseSighting(value)).toEqual({ ok: false, reason });
  });
});
