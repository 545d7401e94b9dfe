import { genericWire } from './generic';
import type { Surface } from './types';

const MESSAGE = 'n8n @n8n/chat Message.vue 2026-07';
const INPUT = 'n8n @n8n/chat Input.vue 2026-07';

/**
 * n8n's chat widget and Chat Hub (surfaces.md section 2.12). Results of tools are no messages there: only the model's
 * account of them is. The editor shows a failed MCP node in its log panel, whose selectors nobody has written down.
 */
export const n8n: Surface = {
  id: 'n8n',
  hosts: [],
  sees: 'quotes',
  wire: genericWire.wire,
  name: 'n8n',
  conversation: [/^\/(?:home\/)?chat\/([^/?#]+)/, /^\/workflow\/([^/?#]+)/],
  markers: [
    { css: 'textarea[data-test-id="chat-input"]', seen: INPUT },
    { css: '.chat-message.chat-message-from-user', seen: MESSAGE },
    { css: '.chat-message.chat-message-from-bot', seen: MESSAGE },
    { css: '[data-test-id^="chat-message-"][data-message-id]', seen: 'n8n chatHub ChatMessage.vue 2026-07' },
  ],
  dom: {
    toolResult: [],
    errorAlert: [],
    userTurn: [{ css: '.chat-message-from-user', seen: MESSAGE }],
    assistantTurn: [{ css: '.chat-message-from-bot', seen: MESSAGE }],
    composer: [{ css: 'textarea[data-test-id="chat-input"]', seen: INPUT }],
  },
};
