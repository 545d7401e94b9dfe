import { NO_CONVERSATION } from './conversation';
import { genericWire } from './generic';
import type { Surface } from './types';

const CHAT = 'mcp-use inspector ToolCallDisplay.tsx, AssistantMessage.tsx, UserMessage.tsx 2026-08';
const TOOLS = 'mcp-use inspector ToolResultDisplay.tsx 2026-08';

/**
 * The inspector of mcp-use (surfaces.md section 2.6). Its own quota error, `{"error": "rate_limited"}`, is a string and
 * no envelope.
 */
export const mcpUse: Surface = {
  id: 'mcp-use',
  hosts: [],
  address: [/^inspector\.mcp-use\.com\//],
  wire: genericWire.wire,
  name: 'mcp-use inspector',
  conversation: NO_CONVERSATION,
  markers: [
    { css: 'meta[property="og:site_name"][content="mcp-use"]', seen: 'mcp-use inspector index.html 2026-08' },
    { css: '[data-testid^="chat-tool-call-"]', seen: CHAT },
    { css: '[data-testid^="tool-execution-"]', seen: TOOLS },
    { css: '[data-testid="chat-landing-header"]', seen: 'mcp-use inspector ChatLandingForm.tsx 2026-08' },
  ],
  dom: {
    toolResult: [
      { css: '[data-testid="chat-tool-drawer-result"]', seen: CHAT },
      { css: '[data-testid^="tool-execution-results-"]', seen: TOOLS },
    ],
    errorAlert: [],
    userTurn: [{ css: '[data-testid="chat-message-user"]', seen: CHAT }],
    assistantTurn: [{ css: '[data-testid="chat-message-assistant"]', seen: CHAT }],
    composer: [{ css: '[data-testid="chat-input"]', seen: 'mcp-use inspector ChatInput.tsx 2026-08' }],
    toolCall: [{ css: '[data-testid^="chat-tool-call-"]', seen: CHAT }],
  },
};
