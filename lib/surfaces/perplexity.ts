import type { Face, WireSurface } from './types';

/** perplexity.ai (surfaces.md section 1.5). */
const TRIGGERS = ['MCP_TOOL_', 'retryable', 'data_as_of'];

export const perplexityWire: WireSurface = {
  id: 'perplexity',
  hosts: ['www.perplexity.ai', 'perplexity.ai'],
  conversation: [/^\/(?:search|thread)\/([^/?#]+)/],
  wire: [
    {
      url: /\/rest\/sse\/perplexity_ask(?:\/reconnect\/[^/?#]+)?(?:[?#]|$)/,
      framing: 'sse',
      triggers: TRIGGERS,
      reader: 'generic',
      replayed: false,
    },
    {
      url: /\/rest\/thread\/([^/?#]+)/,
      framing: 'json',
      triggers: TRIGGERS,
      reader: 'generic',
      replayed: true,
    },
  ],
};

const SCRIPTS = 'third-party scripts, 2026-09';

export const perplexityFace: Face = {
  name: 'Perplexity',
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
  },
};
