import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/**
 * Any site the person allowed (surfaces.md sections 2, 4 and 6): self-hosted chats, inspectors, apps built on the
 * AI SDK, assistant-ui or CopilotKit. Nothing is known of it beforehand, so every response of a chat-like content
 * type counts, and selectors are those of the libraries such pages are built on.
 */
export const genericWire: WireSurface = {
  id: 'generic',
  hosts: [],
  wire: [
    {
      url: /^/,
      // Calls name the tool: tool_call…, tool_use…, toolCallId, TOOL_CALL_…; words that people use have none of it.
      // A server that answers an `initialize` says who it is.
      triggers: ['tool_', 'toolC', 'TOOL_', 'function_call', 'serverInfo', ...ENVELOPE_WORDS],
    },
  ],
};

const COPILOTKIT = 'CopilotKit use-default-render-tool.tsx 2026-08';
const ASSISTANT_UI = 'assistant-ui tool-fallback.tsx, thread.tsx 2026-08';
const MCP_USE = 'mcp-use inspector ToolResultDisplay.tsx 2026-08';
const HEURISTIC = 'heuristic, surfaces.md section 4';

export const generic: Surface = {
  ...genericWire,
  name: 'this chat',
  conversation: [],
  dom: {
    toolResult: [
      { css: '[data-slot="tool-fallback-result"]', seen: ASSISTANT_UI },
      { css: '[data-slot="tool-fallback-error"]', seen: ASSISTANT_UI },
      { css: '[data-slot="tool-fallback-content"]', seen: ASSISTANT_UI },
      { css: '[data-testid="copilot-tool-render"]', seen: COPILOTKIT },
      { css: '[data-result]', seen: COPILOTKIT },
      { css: '[data-testid="chat-tool-drawer-result"]', seen: MCP_USE },
      { css: '[data-testid^="tool-execution-results-"]', seen: MCP_USE },
      { css: '[data-slot*="tool"]', seen: HEURISTIC },
      { css: '[data-testid*="tool"]', seen: HEURISTIC },
    ],
    maybeResult: [
      { css: 'pre', seen: HEURISTIC },
      { css: 'code', seen: HEURISTIC },
      { css: 'details', seen: HEURISTIC },
    ],
    errorAlert: [{ css: '[role="alert"]', seen: 'MCP Inspector ToolResultPanel.tsx 2026-08' }],
    userTurn: [
      { css: '[data-role="user"]', seen: ASSISTANT_UI },
      { css: '[data-message-author-role="user"]', seen: 'chatgpt.com and chat.mistral.ai' },
      { css: '[data-message-role="user"]', seen: 'HuggingFace chat-ui ChatMessage.svelte 2026-08' },
      { css: '[data-message-type="user"]', seen: 'HuggingFace chat-ui ChatMessage.svelte 2026-08' },
      { css: '[data-testid="copilot-user-message"]', seen: COPILOTKIT },
      { css: '[data-testid="chat-message-user"]', seen: MCP_USE },
      { css: '[data-testid="user-message"]', seen: HEURISTIC },
      { css: '.message-render:has(.user-turn)', seen: 'LibreChat MessageRow.tsx 2026-07' },
      { css: '.user-message', seen: 'Open WebUI UserMessage.svelte 2026-07' },
      { css: '.chat-message-from-user', seen: 'n8n @n8n/chat Message.vue 2026-07' },
    ],
    assistantTurn: [
      { css: '[data-role="assistant"]', seen: ASSISTANT_UI },
      { css: '[data-message-author-role="assistant"]', seen: 'chatgpt.com and chat.mistral.ai' },
      { css: '[data-message-role="assistant"]', seen: 'HuggingFace chat-ui ChatMessage.svelte 2026-08' },
      { css: '[data-testid="copilot-assistant-message"]', seen: COPILOTKIT },
      { css: '[data-testid="chat-message-assistant"]', seen: MCP_USE },
      { css: '[data-testid="assistant-message"]', seen: HEURISTIC },
      { css: '.message-render:has(.agent-turn)', seen: 'LibreChat MessageRow.tsx 2026-07' },
      { css: '.chat-assistant', seen: 'Open WebUI UserMessage.svelte 2026-07' },
      { css: '.chat-message-from-bot', seen: 'n8n @n8n/chat Message.vue 2026-07' },
    ],
    composer: [
      { css: 'textarea.aui-composer-input', seen: ASSISTANT_UI },
      { css: '[data-testid="copilot-chat-textarea"]', seen: COPILOTKIT },
      { css: 'textarea[data-testid="text-input"]', seen: 'LibreChat ChatForm.tsx 2026-07' },
      { css: '#chat-input-container [contenteditable="true"]', seen: 'openwebui-userscript' },
      { css: '[data-testid="chat-input"]', seen: MCP_USE },
      { css: 'textarea[data-test-id="chat-input"]', seen: 'n8n @n8n/chat Input.vue 2026-07' },
      { css: '#primary-prompt-input', seen: 'AnythingLLM ChatContainer 2026-07' },
      { css: '[contenteditable]:not([contenteditable="false"])', seen: HEURISTIC },
      { css: 'textarea', seen: HEURISTIC },
    ],
  },
};
