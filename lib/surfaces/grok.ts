import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** Only Grok's words come in pieces; cards and results are one chunk each, so their keys are never split. */
const TRIGGERS = [
  'toolUsageCard',
  'tool_usage_card',
  'tool_result',
  'raw_function_result',
  ...ENVELOPE_WORDS,
];

/** grok.com (surfaces.md section 1.7). Whether raw tool text reaches the browser is not known. */
export const grokWire: WireSurface = {
  id: 'grok',
  hosts: ['grok.com'],
  wire: [
    {
      url: /\/rest\/app-chat\/conversations_v2\/([^/?]+)/,
      framing: 'json',
      triggers: TRIGGERS,
      reader: 'grok',
      replayed: true,
    },
    // POST streams a new answer and GET lists old ones under one address: the reader tells them by their shape.
    {
      url: /\/rest\/app-chat\/conversations\/(?:new|([^/?]+)\/responses)(?:\?|$)/,
      framing: 'ndjson',
      triggers: TRIGGERS,
      reader: 'grok',
    },
    {
      url: /^wss:\/\/grok\.com\/ws\//,
      triggers: TRIGGERS,
      reader: 'grok',
    },
  ],
};

const SCRIPTS = 'third-party scripts, 2026';

export const grok: Surface = {
  ...grokWire,
  name: 'Grok',
  conversation: [/^\/(?:c|chat|share)\/([^/?#]+)/],
  dom: {
    toolResult: [],
    // Traces of tools stand among the model's thoughts.
    maybeResult: [
      { css: '.thinking-container', seen: SCRIPTS },
      { css: '.response-content-markdown pre', seen: SCRIPTS },
    ],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [{ css: '[data-testid="user-message"]', seen: SCRIPTS }],
    assistantTurn: [
      { css: '[data-testid="assistant-message"]', seen: SCRIPTS },
      { css: '.response-content-markdown', seen: SCRIPTS },
    ],
    composer: [
      { css: '[data-testid="chat-input"] [role="textbox"][contenteditable="true"]', seen: SCRIPTS },
      { css: 'textarea[aria-label="Ask Grok anything"]', seen: 'third-party scripts, older' },
    ],
    streaming: [
      { css: 'button[aria-label="Stop model response"]', seen: 'third-party scripts, 2026, in English' },
    ],
  },
};
