import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** copilot.microsoft.com (surfaces.md section 1.4): JSON events over one socket. */
export const copilotWire: WireSurface = {
  id: 'copilot',
  hosts: ['copilot.microsoft.com'],
  wire: [
    {
      url: /\/c\/api\/chat(?:\?|$)/,
      // What Copilot says comes in pieces (`appendText`) and is nobody's result; any other event is one message.
      triggers: ENVELOPE_WORDS,
    },
  ],
};

const SEEN = 'AI-PII-Sanitizer docs/platforms/copilot.md';

export const copilot: Surface = {
  ...copilotWire,
  name: 'Copilot',
  sees: 'quotes',
  conversation: [/^\/chats\/([^/?#]+)/],
  dom: {
    toolResult: [],
    maybeResult: [{ css: '[data-content="ai-message"] pre', seen: SEEN }],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [{ css: '[data-content="user-message"]', seen: SEEN }],
    assistantTurn: [{ css: '[data-content="ai-message"]', seen: SEEN }],
    composer: [
      { css: 'textarea#userInput', seen: SEEN },
      { css: 'textarea[data-testid="composer-input"]', seen: SEEN },
    ],
    streaming: [{ css: '[data-testid="stop-button"]', seen: 'third-party scripts, 2026' }],
  },
};
