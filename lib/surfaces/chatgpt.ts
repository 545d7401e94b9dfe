import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/**
 * A message is opened by one frame with its author, its recipient and its metadata in one piece; only its text may
 * follow in others. So the names in there are never split: of calls and results (`api_tool`), of an app's resource, of
 * ChatGPT's own failures.
 */
const TRIGGERS = [
  'api_tool',
  'invoked_resource',
  'chatgpt_sdk',
  'mcpToolCall',
  'system_error',
  ...ENVELOPE_WORDS,
];

/** chatgpt.com (surfaces.md section 1.2). A temporary chat has no id in its address. */
export const chatgptWire: WireSurface = {
  id: 'chatgpt',
  hosts: ['chatgpt.com', 'chat.openai.com'],
  wire: [
    {
      url: /\/backend-api\/(?:f\/)?conversation(?:\/resume)?(?:\?|$)/,
      framing: 'sse',
      triggers: TRIGGERS,
      reader: 'chatgpt-stream',
    },
    {
      url: /\/backend-api\/conversations?\/([\da-f]{8}-[\da-f-]{27})(?:\?|$)/,
      framing: 'json',
      triggers: TRIGGERS,
      reader: 'chatgpt-history',
      replayed: true,
    },
    // Agent and hand-off turns go on here after the POST has ended.
    {
      url: /^wss:\/\/ws\.chatgpt\.com\//,
      triggers: TRIGGERS,
      reader: 'chatgpt-socket',
    },
  ],
};

const OLD = 'third-party scripts, to 2026-09';
const NEW = 'third-party scripts, since 2026-10';

export const chatgpt: Surface = {
  ...chatgptWire,
  name: 'ChatGPT',
  conversation: [/^\/(?:g\/[^/]+\/)?c\/([^/?#]+)/, /^\/share\/([^/?#]+)/],
  nameless: /[?&]temporary-chat=true\b/,
  dom: {
    // A tool call is one collapsed line; its raw text shows in developer mode only, in a block without a known mark.
    toolResult: [{ css: '[data-message-author-role="tool"]', seen: OLD }],
    maybeResult: [
      { css: '[data-turn-key] pre', seen: NEW },
      { css: '[data-testid^="conversation-turn-"] pre', seen: OLD },
    ],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [
      { css: '[data-content-search-unit-key$=":user"]', seen: NEW },
      { css: '[data-chatgpt-search-unit-key$=":user"]', seen: NEW },
      { css: '[data-user-message-bubble]', seen: NEW },
      { css: '[data-message-author-role="user"]', seen: OLD },
    ],
    assistantTurn: [
      { css: '[data-content-search-unit-key$=":assistant"]', seen: NEW },
      { css: '[data-chatgpt-search-unit-key$=":assistant"]', seen: NEW },
      { css: '[data-markdown-text-style="assistant-message"]', seen: NEW },
      { css: '[data-message-author-role="assistant"]', seen: OLD },
    ],
    composer: [
      { css: '[contenteditable][data-composer-markdown]', seen: NEW },
      { css: '#prompt-textarea', seen: 'MCP-SuperAssistant chatgpt.adapter.ts' },
    ],
    streaming: [{ css: '[data-testid="stop-button"]', seen: 'third-party scripts, 2025 and 2026' }],
  },
};
