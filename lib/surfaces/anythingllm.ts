import { genericWire } from './generic';
import type { Surface } from './types';

const INPUT = 'AnythingLLM PromptInput 2026-08';

/**
 * AnythingLLM (surfaces.md section 2.11). A tool's result goes to the model and to nobody else; the page is told that the
 * tool "completed successfully". What can be seen is the model's own account of it.
 */
export const anythingllm: Surface = {
  id: 'anythingllm',
  hosts: [],
  sees: 'quotes',
  wire: genericWire.wire,
  name: 'AnythingLLM',
  conversation: [/^\/workspace\/[^/?#]+\/t\/([^/?#]+)/, /^\/workspace\/([^/?#]+)/],
  markers: [
    { css: '#primary-prompt-input', seen: INPUT },
    { css: 'meta[name="title"][content^="AnythingLLM"]', seen: 'AnythingLLM frontend/index.html 2026-08' },
  ],
  dom: {
    toolResult: [],
    maybeResult: [{ css: '#chat-history pre', seen: 'AnythingLLM ChatHistory 2026-08' }],
    errorAlert: [],
    // Turns carry classes of layout only.
    userTurn: [],
    assistantTurn: [],
    composer: [{ css: '#primary-prompt-input', seen: INPUT }],
  },
};
