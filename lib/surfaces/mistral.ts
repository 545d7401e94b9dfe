import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/**
 * A chunk's type stands in the one patch that adds the chunk; only its texts are appended to. Which type a tool's chunk
 * has is not known: these are the names that Mistral's API gives to such entries (docs.mistral.ai, agents, 2026), and
 * the usual ones.
 */
const TRIGGERS = ['tool_', 'toolCall', 'tool.', 'function.', 'connector', ...ENVELOPE_WORDS];

/** Le Chat, chat.mistral.ai (surfaces.md section 1.6): lines `<n>:{"json":{…}}`. */
export const mistralWire: WireSurface = {
  id: 'mistral',
  hosts: ['chat.mistral.ai'],
  wire: [
    {
      url: /\/api\/(?:chat|trpc\/message\.newChat)(?:\?|$)/,
      framing: 'ndjson',
      triggers: TRIGGERS,
      reader: 'mistral',
    },
    // How an old chat is loaded is not known; everything else that is asked for by tRPC was there before.
    {
      url: /\/api\/trpc\/(?!message\.newChat)/,
      triggers: ENVELOPE_WORDS,
      replayed: true,
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
