import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** Microsoft 365 Copilot (surfaces.md section 1.4): SignalR frames over one socket, cut at 0x1E. */
export const m365Wire: WireSurface = {
  id: 'm365',
  hosts: ['m365.cloud.microsoft'],
  wire: [
    {
      url: /\/m365Copilot\/Chathub\//,
      // Each update holds the whole message so far.
      triggers: ENVELOPE_WORDS,
    },
  ],
};

const SEEN = 'third-party scripts, 2026';

export const m365: Surface = {
  ...m365Wire,
  name: 'Microsoft 365 Copilot',
  sees: 'quotes',
  conversation: [/^\/chat\/(?:conversation\/)?([^/?#]+)/],
  dom: {
    toolResult: [],
    maybeResult: [{ css: '[data-testid="markdown-reply"] pre', seen: SEEN }],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [],
    assistantTurn: [{ css: '[data-testid="markdown-reply"]', seen: SEEN }],
    composer: [
      { css: '#m365-chat-editor-target-element[contenteditable]', seen: SEEN },
      { css: '[contenteditable][data-lexical-editor]', seen: SEEN },
    ],
  },
};
