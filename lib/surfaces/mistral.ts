import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** Le Chat, chat.mistral.ai (surfaces.md section 1.6): lines `<n>:{"json":{…}}`. */
export const mistralWire: WireSurface = {
  id: 'mistral',
  hosts: ['chat.mistral.ai'],
  wire: [
    {
      url: /\/api\/(?:chat|trpc\/message\.newChat)(?:\?|$)/,
      framing: 'ndjson',
      triggers: ENVELOPE_WORDS,
    },
  ],
};

const CAPTURE = 'capture 2026-07-27';

export const mistral: Surface = {
  ...mistralWire,
  name: 'Le Chat',
  conversation: [/^\/(?:chat|work)\/([^/?#]+)/],
  dom: {
    // The part type of a tool call is not known; answers and reasoning are somebody's words.
    toolResult: [],
    maybeResult: [{ css: '[data-message-author-role="assistant"] pre', seen: CAPTURE }],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [{ css: '[data-message-author-role="user"]', seen: CAPTURE }],
    assistantTurn: [{ css: '[data-message-author-role="assistant"]', seen: CAPTURE }],
    composer: [
      { css: 'div.ProseMirror[contenteditable]', seen: 'MCP-SuperAssistant mistral.adapter.ts' },
      { css: 'textarea[name="message.text"]', seen: 'MCP-SuperAssistant mistral.adapter.ts' },
    ],
  },
};
