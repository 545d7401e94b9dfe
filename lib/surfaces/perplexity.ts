import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** A step's type stands in one piece where the step begins; only its content may follow in patches. */
const TRIGGERS = ['MCP_TOOL_', 'mcp_tool_', ...ENVELOPE_WORDS];

/** perplexity.ai (surfaces.md section 1.5). */
export const perplexityWire: WireSurface = {
  id: 'perplexity',
  hosts: ['www.perplexity.ai', 'perplexity.ai'],
  wire: [
    {
      url: /\/rest\/sse\/perplexity_ask\b/,
      framing: 'sse',
      triggers: TRIGGERS,
      reader: 'perplexity',
    },
    {
      url: /\/rest\/thread\/([^/?]+)/,
      framing: 'json',
      triggers: TRIGGERS,
      reader: 'perplexity',
      replayed: true,
    },
  ],
};

const SCRIPTS = 'third-party scripts, 2026-09';

export const perplexity: Surface = {
  ...perplexityWire,
  name: 'Perplexity',
  conversation: [/^\/(?:search|thread)\/([^/?#]+)/],
  dom: {
    toolResult: [],
    maybeResult: [{ css: '.prose[data-renderer="lm"] pre', seen: SCRIPTS }],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [{ css: '[class~="group/query"]', seen: SCRIPTS }],
    assistantTurn: [
      { css: '.prose[data-renderer="lm"]', seen: SCRIPTS },
      { css: '[id^="markdown-content-"]', seen: 'third-party scripts, older' },
    ],
    composer: [
      {
        css: '#ask-input[contenteditable][data-lexical-editor="true"]',
        seen: 'MCP-SuperAssistant perplexity.adapter.ts',
      },
    ],
    streaming: [
      { css: '[data-testid="stop-generating-response-button"]', seen: 'third-party scripts, 2025 and 2026' },
    ],
  },
};
