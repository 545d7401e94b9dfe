import { CALL_WORDS } from './triggers';
import type { Face, WireSurface } from './types';

/**
 * Any site the person allowed (surfaces.md sections 2, 4 and 6): self-hosted chats, inspectors, apps built on the
 * AI SDK, assistant-ui or CopilotKit. Nothing is known of it beforehand, so every response of a chat-like content
 * type counts.
 */
export const genericWire: WireSurface = {
  id: 'generic',
  hosts: [],
  wire: [{ url: /^/, triggers: CALL_WORDS, reader: 'assistant-transport' }],
};

const TANSTACK_AI = '@tanstack/ai-react-ui 0.6.2 from npm, 2026-11';
const HEURISTIC = 'heuristic, surfaces.md section 4';

/** What is common; ./index adds what is known of every self-hosted app, because a page may be one of them unknown. */
export const genericFace: Face = {
  name: 'this chat',
  conversation: [],
  dom: {
    toolResult: [
      { css: '[data-tool-output]', seen: TANSTACK_AI },
      { css: '[data-result]', seen: HEURISTIC },
      { css: '[data-slot*="tool"]', seen: HEURISTIC },
      { css: '[data-testid*="tool"]', seen: HEURISTIC },
    ],
    maybeResult: [
      { css: 'pre', seen: HEURISTIC },
      { css: 'code', seen: HEURISTIC },
      { css: 'details', seen: HEURISTIC },
    ],
    errorAlert: [{ css: '[role="alert"]', seen: HEURISTIC }],
    userTurn: [
      { css: '[data-message-author-role="user"]', seen: 'chatgpt.com and chat.mistral.ai' },
      { css: '[data-testid="user-message"]', seen: HEURISTIC },
    ],
    assistantTurn: [
      { css: '[data-message-author-role="assistant"]', seen: 'chatgpt.com and chat.mistral.ai' },
      { css: '[data-testid="assistant-message"]', seen: HEURISTIC },
    ],
    composer: [
      { css: 'input[data-chat-textarea]', seen: TANSTACK_AI },
      { css: '[contenteditable]:not([contenteditable="false"])', seen: HEURISTIC },
      { css: 'textarea', seen: HEURISTIC },
    ],
  },
};
