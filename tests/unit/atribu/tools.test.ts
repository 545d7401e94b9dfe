import { describe, expect, it } from 'vitest';
import {
  isAtribuTool,
  isDistinctiveTool,
  isWriteTool,
  TOOL_NAMES,
  takesIdempotencyKey,
  unitCost,
} from '../../../lib/atribu/tools';

describe('tools', () => {
  it('are the 41 of the facts', () => {
    expect(TOOL_NAMES).toHaveLength(41);
    expect(TOOL_NAMES.every(isAtribuTool)).toBe(true);
    expect(isAtribuTool('toString')).toBe(false);
    expect(isAtribuTool('Atribu:whoami')).toBe(false);
  });

  it('cost what is published, and null where nothing is', () => {
    expect(
      ['whoami', 'list_profiles', 'top_campaigns', 'explain_campaign', 'compare_attribution_models'].map(
        unitCost,
      ),
    ).toEqual([0, 0, 1, 2, 5]);
    expect(['send_meta_conversions', 'get_funnel', 'unheard_of'].map(unitCost)).toEqual([10, null, null]);
  });

  it('do not mark as Atribu’s what other servers have too', () => {
    const shared = [
      'whoami',
      'list_workspaces',
      'list_profiles',
      'create_workspace',
      'create_profile',
      'get_funnel',
    ];
    expect(shared.filter(isDistinctiveTool)).toEqual([]);
    expect(
      ['send_meta_conversions', 'top_campaigns', 'whatsapp_attribution_summary'].every(isDistinctiveTool),
    ).toBe(true);
    expect(isDistinctiveTool('unheard_of')).toBe(false);
  });

  it('tell writing from reading, and writing with a key from writing without', () => {
    expect(TOOL_NAMES.filter(takesIdempotencyKey)).toEqual(['send_meta_conversions', 'apply_recommendation']);
    expect(TOOL_NAMES.filter(takesIdempotencyKey).every(isWriteTool)).toBe(true);
    expect(['create_workspace', 'configure_meta_capi', 'send_test_event'].every(isWriteTool)).toBe(true);
    expect(TOOL_NAMES.filter((name) => /^(get|list|top|explain|compare)_/.test(name)).some(isWriteTool)).toBe(
      false,
    );
  });
});
