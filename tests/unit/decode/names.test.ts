import { describe, expect, it } from 'vitest';
import { splitToolName } from '../../../lib/decode/names';

describe('a tool’s name as clients write it', () => {
  it.each([
    ['top_campaigns', 'top_campaigns', undefined],
    ['top_campaigns_mcp_atribu', 'top_campaigns', 'atribu'],
    ['mcp__atribu__top_campaigns', 'top_campaigns', 'atribu'],
    ['mcp__my_server__top_campaigns', 'top_campaigns', 'my_server'],
    ['Atribu___top_campaigns', 'top_campaigns', 'Atribu'],
    ['Atribu Analytics:top_campaigns', 'top_campaigns', 'Atribu Analytics'],
    ['/Atribu/link_1/top_campaigns', 'top_campaigns', 'Atribu'],
    ['/Atribu/top_campaigns', 'top_campaigns', 'Atribu'],
    ['/asdk_app_69/link_1/top_campaigns', 'top_campaigns', undefined],
    ['/connector_4f/top_campaigns', 'top_campaigns', undefined],
    ['atribu_top_campaigns', 'top_campaigns', 'atribu'],
    ['Atribu-whoami', 'whoami', 'Atribu'],
    ['update_top_campaigns', 'update_top_campaigns', undefined],
    ['https://example.com/a', 'https://example.com/a', undefined],
    ['', '', undefined],
  ])('%s', (name, tool, connector) => {
    expect(splitToolName(name)).toEqual({ tool, connector });
  });
});
