import { NO_CONVERSATION } from './conversation';
import { genericWire } from './generic';
import type { Surface } from './types';

const CHAT = 'NextChat chat.tsx 2026-07, class names as CSS modules write them';

/**
 * NextChat (surfaces.md section 2.10). A server action answers with the MCP result, and the page writes the whole of it
 * into a message of the person's, in a block fenced with `json:mcp-response:<client id>` (see bridgedConnector() in
 * lib/watch/place.ts): the person's turns must be read here.
 */
export const nextchat: Surface = {
  id: 'nextchat',
  hosts: [],
  wire: genericWire.wire,
  name: 'NextChat',
  conversation: NO_CONVERSATION,
  markers: [
    {
      css: 'meta[name="apple-mobile-web-app-title"][content="NextChat"]',
      seen: 'NextChat layout.tsx 2026-07',
    },
    { css: 'textarea#chat-input[class*="chat_chat-input"]', seen: CHAT },
  ],
  dom: {
    toolResult: [{ css: 'code[class*="mcp-response"]', seen: 'NextChat chat.ts, markdown.tsx 2026-07' }],
    errorAlert: [],
    userTurn: [{ css: '[class*="chat_chat-message-user"]', seen: CHAT }],
    assistantTurn: [{ css: '[class*="chat_chat-message__"]', seen: CHAT }],
    composer: [{ css: 'textarea#chat-input', seen: 'NextChat chat.tsx 2026-07' }],
  },
};
