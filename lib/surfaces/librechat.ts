import { genericWire } from './generic';
import { CALL_WORDS } from './triggers';
import type { Surface } from './types';

const ROW = 'LibreChat MessageRow.tsx 2026-07';
const FORM = 'LibreChat ChatForm.tsx 2026-07';

/**
 * LibreChat (surfaces.md section 2.1). Live answers are server-sent events over XMLHttpRequest; a result is a
 * `tool_call` named `<tool>_mcp_<server>`. The app drops `isError`, and says "Ran" of a failed call.
 */
export const librechat: Surface = {
  id: 'librechat',
  hosts: [],
  wire: [
    { url: /\/api\/messages\/([\da-f][\da-f-]{20,})/, triggers: CALL_WORDS, replayed: true },
    ...genericWire.wire,
  ],
  name: 'LibreChat',
  conversation: [/^\/(?:c|share)\/(?!new\b)([^/?#]+)/],
  markers: [
    { css: 'textarea[data-testid="text-input"]', seen: FORM },
    { css: '.message-render > .agent-turn', seen: ROW },
    {
      css: 'meta[name="description"][content^="LibreChat"]',
      seen: 'LibreChat client/index.html, by a fork of 2026',
    },
  ],
  dom: {
    // Arguments have another colour, and code in the model's words none of its own.
    toolResult: [
      {
        css: '.agent-turn pre.text-text-secondary',
        seen: 'LibreChat OutputRenderer.tsx, ToolCallInfo.tsx 2026',
      },
    ],
    errorAlert: [],
    userTurn: [{ css: '.message-render:has(.user-turn)', seen: ROW }],
    assistantTurn: [{ css: '.message-render:has(.agent-turn)', seen: ROW }],
    composer: [{ css: 'textarea[data-testid="text-input"]', seen: FORM }],
  },
};
