import { NO_CONVERSATION } from './conversation';
import { genericWire } from './generic';
import type { Surface } from './types';

const V2 = 'MCP Inspector 2.12.0 from npm, 2026-11';

/**
 * MCP Inspector (surfaces.md section 2.5): JSON-RPC itself, from a stream that never ends (2) or the proxy's answers (1).
 * Nobody chats here. Version 1 draws a result as a tree of keys and values, which is left to the wire.
 */
export const mcpInspector: Surface = {
  id: 'mcp-inspector',
  hosts: [],
  address: [/^(?:localhost|127\.0\.0\.1|\[::1\]):6274\//],
  wire: genericWire.wire,
  name: 'MCP Inspector',
  conversation: NO_CONVERSATION,
  markers: [
    { css: 'link[rel="icon"][href*="/assets/MCP-"]', seen: V2 },
    { css: '[data-testid="tools-screen"]', seen: V2 },
  ],
  dom: {
    toolResult: [],
    // "Tool Error", a result's texts joined; "Tool Call Failed" where the call itself threw.
    errorAlert: [{ css: '.mantine-Card-root [role="alert"]', seen: V2 }],
    userTurn: [],
    assistantTurn: [],
    composer: [],
  },
};
