import { genericWire } from './generic';
import { CALL_WORDS } from './triggers';
import type { Surface } from './types';

const MESSAGE = 'huggingface/chat-ui ChatMessage.svelte 2026-08';

/**
 * HuggingFace chat-ui, HuggingChat among others (surfaces.md section 2.4). Live answers are JSON lines; the call and its
 * result are paired by `uuid`, and only the call names the tool. A failed result is `subtype: "error"`.
 */
export const hfChat: Surface = {
  id: 'hf-chat',
  hosts: [],
  address: [/^huggingface\.co\/chat(?:\/|$)/],
  wire: [
    { url: /\/api\/(?:v2\/)?conversations?\/([\da-f]{24})(?:\?|$)/, triggers: CALL_WORDS, replayed: true },
    ...genericWire.wire,
  ],
  name: 'HuggingChat',
  conversation: [/\/conversation\/([^/?#]+)/],
  markers: [
    // TanStack AI's own components have the same two attributes and a third.
    { css: '[data-message-id][data-message-role="assistant"]:not([data-message-created])', seen: MESSAGE },
    { css: '[data-message-id][data-message-type="user"]', seen: MESSAGE },
  ],
  dom: {
    // Mounted when opened, in a block below the word "Error" or "Output".
    toolResult: [],
    maybeResult: [{ css: '[data-message-role="assistant"] pre', seen: MESSAGE }],
    errorAlert: [],
    userTurn: [
      { css: '[data-message-type="user"]', seen: MESSAGE },
      { css: '[data-message-role="user"]', seen: 'surfaces.md section 4' },
    ],
    assistantTurn: [{ css: '[data-message-role="assistant"]', seen: MESSAGE }],
    composer: [
      { css: 'form textarea[inputmode="text"]', seen: 'huggingface/chat-ui ChatInput.svelte 2026-08' },
    ],
  },
};
