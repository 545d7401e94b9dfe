import { genericWire } from './generic';
import { CALL_WORDS } from './triggers';
import type { Surface } from './types';

const TURN = 'Open WebUI UserMessage.svelte 2026-07';

/**
 * Open WebUI (surfaces.md section 2.2). The whole message so far comes over socket.io, WebSocket or polling, with each
 * change; a result stands in it as an attribute, in which a failed one is a Python repr, and in newer builds in
 * `output[]` as well. A temporary chat has no id.
 */
export const openWebui: Surface = {
  id: 'open-webui',
  hosts: [],
  wire: [
    { url: /\/api\/v1\/chats\/(?:share\/)?([\da-f][\da-f-]{20,})/, triggers: CALL_WORDS, replayed: true },
    { url: /\/socket\.io\//, triggers: CALL_WORDS, reader: 'open-webui' },
    ...genericWire.wire,
  ],
  name: 'Open WebUI',
  conversation: [/^\/(?:c|s)\/([^/?#]+)/],
  markers: [
    { css: '#chat-input-container', seen: 'Panonim/openwebui-userscript' },
    { css: '#splash-screen #logo-her', seen: 'Open WebUI app.html 2026, while it loads' },
  ],
  dom: {
    // Mounted when opened; code in a message is drawn by an editor, and a call's arguments have a box of their own.
    toolResult: [
      {
        css: '.chat-assistant :not(.tool-call-body) > pre.font-mono[class*="whitespace-pre"]',
        seen: 'Open WebUI ToolCallDisplay.svelte 2026',
      },
    ],
    errorAlert: [],
    userTurn: [{ css: '.user-message[id^="message-"]', seen: TURN }],
    assistantTurn: [{ css: '.chat-assistant', seen: TURN }],
    composer: [
      { css: '#chat-input-container [contenteditable="true"]', seen: 'Panonim/openwebui-userscript' },
      { css: 'textarea#chat-input', seen: 'older versions, from memory' },
    ],
  },
};
