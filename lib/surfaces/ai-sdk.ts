import { genericWire } from './generic';
import type { Surface } from './types';

const MESSAGE = 'AI Elements message.tsx 2026';

/**
 * Apps on Vercel's AI SDK (surfaces.md section 2.7), known by the components of AI Elements; those with others of their
 * own are read by the generic rules, and as well. A failed MCP result comes as `tool-output-available`, and its badge
 * says "Completed". Results are mounted when opened, below the word "Result" or "Error".
 */
export const aiSdk: Surface = {
  id: 'ai-sdk',
  hosts: [],
  wire: genericWire.wire,
  name: 'AI SDK chat',
  conversation: [],
  markers: [
    { css: '.group.is-assistant .is-user\\:dark', seen: MESSAGE },
    { css: '.group.is-user .is-user\\:dark', seen: MESSAGE },
  ],
  dom: {
    toolResult: [],
    errorAlert: [],
    userTurn: [{ css: '.group.is-user', seen: MESSAGE }],
    assistantTurn: [{ css: '.group.is-assistant', seen: MESSAGE }],
    composer: [],
  },
};
