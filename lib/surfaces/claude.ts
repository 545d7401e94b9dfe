import type { Surface, WireSurface } from './types';

/** The call stands before its result and says what the call was about. */
const TRIGGERS = ['tool_result', 'tool_use'];

/**
 * claude.ai (surfaces.md section 1.1). An incognito chat (`?incognito`) keeps its id out of the address bar, in
 * session storage; the addresses of its responses carry it like any other.
 */
export const claudeWire: WireSurface = {
  id: 'claude',
  hosts: ['claude.ai'],
  wire: [
    {
      url: /\/chat_conversations\/([^/?]+)\/(?:retry_)?completion\b/,
      framing: 'sse',
      triggers: TRIGGERS,
      reader: 'claude-completion',
    },
    {
      url: /\/chat_conversations\/([^/?]+)(?:\?|$)/,
      framing: 'json',
      triggers: TRIGGERS,
      reader: 'claude-history',
      replayed: true,
    },
  ],
};

const ERA_1 = 'third-party scripts, to 2026-07';
const ERA_2 = 'third-party scripts, 2026-08';
const ERA_3 = 'capture 2026-10-07';

export const claude: Surface = {
  ...claudeWire,
  name: 'Claude',
  conversation: [/^\/(?:chat|code|share)\/([^/?#]+)/],
  nameless: /[?&]incognito\b/,
  dom: {
    // Before 2026-10 no selector of the opened panel is known: only its headings "Request" and "Response".
    toolResult: [
      { css: '[data-cds-row-panel]', seen: ERA_3 },
      { css: '[data-testid="tool-status-pill"]', seen: ERA_2 },
    ],
    maybeResult: [
      { css: '.font-claude-response pre', seen: ERA_2 },
      { css: '.font-claude-message pre', seen: ERA_1 },
    ],
    errorAlert: [
      { css: '.text-danger-000', seen: 'third-party analysis, 2025-02' },
      { css: '[role="alert"]', seen: 'ARIA' },
    ],
    userTurn: [
      { css: '[data-cds="UserMessage"]', seen: ERA_3 },
      { css: '[data-testid="transcript-row"][data-perf-row="human"]', seen: ERA_2 },
      { css: '[data-testid="user-message"]', seen: ERA_1 },
    ],
    assistantTurn: [
      { css: '[data-testid="assistant-message"]', seen: ERA_3 },
      { css: '[data-cds="AssistantMessage"]', seen: ERA_3 },
      { css: '[data-testid="transcript-row"][data-perf-row="assistant"]', seen: ERA_2 },
      { css: '.font-claude-response', seen: ERA_2 },
      { css: '.font-claude-message', seen: ERA_1 },
    ],
    composer: [
      { css: '[data-testid="chat-input"][contenteditable]', seen: 'third-party scripts, 2026-08' },
      { css: '[data-cds="ChatComposerEditor"] [contenteditable]', seen: ERA_3 },
      { css: 'div.tiptap.ProseMirror[contenteditable]', seen: ERA_1 },
    ],
    toolCall: [
      { css: '[data-cds="TurnStatusStep"]', seen: ERA_3 },
      { css: '[data-testid="tool-status-pill"]', seen: ERA_2 },
    ],
    streaming: [
      { css: '[data-is-streaming="true"]', seen: ERA_3 },
      { css: 'button[aria-label="Stop response"]', seen: 'third-party scripts, 2026, in English' },
    ],
  },
};
