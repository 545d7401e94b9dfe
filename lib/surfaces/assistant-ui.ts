import { genericWire } from './generic';
import type { Surface } from './types';

const FALLBACK = 'assistant-ui tool-fallback.tsx 2026-08';
const THREAD = 'assistant-ui thread.tsx 2026-08';

/**
 * Apps on assistant-ui (surfaces.md section 2.8), whatever their wire: AI SDK's stream, data-stream lines or
 * assistant-transport. Results are collapsed at first.
 */
export const assistantUi: Surface = {
  id: 'assistant-ui',
  hosts: [],
  wire: genericWire.wire,
  name: 'assistant-ui chat',
  conversation: [],
  markers: [
    { css: '.aui-thread-root, .aui-composer-input', seen: THREAD },
    { css: '[data-slot^="tool-fallback-"]', seen: FALLBACK },
  ],
  dom: {
    toolResult: [
      { css: '[data-slot="tool-fallback-result"]', seen: FALLBACK },
      { css: '[data-slot="tool-fallback-error"]', seen: FALLBACK },
      { css: '[data-slot="tool-fallback-content"]', seen: FALLBACK },
    ],
    errorAlert: [],
    userTurn: [{ css: '[data-role="user"]', seen: THREAD }],
    assistantTurn: [{ css: '[data-role="assistant"]', seen: THREAD }],
    composer: [{ css: 'textarea.aui-composer-input', seen: THREAD }],
    toolCall: [{ css: '[data-slot="tool-fallback-root"]', seen: FALLBACK }],
  },
};
