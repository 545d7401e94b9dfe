import { genericWire } from './generic';
import type { Surface } from './types';

const RENDER = 'CopilotKit use-default-render-tool.tsx 2026-08';
const CHAT = 'CopilotKit react-core v2 chat 2026-08';

/**
 * Apps on CopilotKit (surfaces.md section 2.9), whose wire is AG-UI: a result names its call, and nothing says that it
 * failed. The default renderer has the result in an attribute; renderers of an app's own need not.
 */
export const copilotkit: Surface = {
  id: 'copilotkit',
  hosts: [],
  wire: genericWire.wire,
  name: 'CopilotKit chat',
  conversation: [],
  markers: [
    { css: '[data-testid^="copilot-message-"]', seen: CHAT },
    { css: '[data-testid="copilot-chat-textarea"]', seen: CHAT },
    { css: '[data-testid="copilot-tool-render"]', seen: RENDER },
  ],
  dom: {
    toolResult: [{ css: '[data-testid="copilot-tool-render"]', seen: RENDER }],
    errorAlert: [],
    userTurn: [{ css: '[data-testid="copilot-user-message"]', seen: CHAT }],
    assistantTurn: [{ css: '[data-testid="copilot-assistant-message"]', seen: CHAT }],
    composer: [{ css: '[data-testid="copilot-chat-textarea"]', seen: CHAT }],
    toolCall: [{ css: '[data-testid="copilot-tool-render"]', seen: RENDER }],
  },
};
