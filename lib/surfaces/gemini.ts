import { ENVELOPE_WORDS } from './triggers';
import type { Surface, WireSurface } from './types';

/** gemini.google.com (surfaces.md section 1.3). Where a custom app's result stands on the wire is not known. */
export const geminiWire: WireSurface = {
  id: 'gemini',
  hosts: ['gemini.google.com'],
  wire: [
    {
      url: /\.BardFrontendService\/StreamGenerate\b/,
      framing: 'ndjson',
      // Each frame holds all there is so far, so what is split in one is whole in a later one.
      triggers: ENVELOPE_WORDS,
      reader: 'gemini',
    },
    {
      url: /\/BardChatUi\/data\/batchexecute\b/,
      framing: 'ndjson',
      triggers: ENVELOPE_WORDS,
      reader: 'gemini',
      replayed: true,
    },
  ],
};

const SCRIPTS = 'third-party scripts, 2026-09';

export const gemini: Surface = {
  ...geminiWire,
  name: 'Gemini',
  conversation: [/^(?:\/u\/\d+)?\/(?:app|gem\/[^/]+)\/([\da-f]+)/],
  dom: {
    toolResult: [],
    maybeResult: [{ css: 'model-response pre', seen: SCRIPTS }],
    errorAlert: [{ css: '[role="alert"]', seen: 'ARIA' }],
    userTurn: [
      { css: 'user-query', seen: SCRIPTS },
      { css: '.query-text', seen: SCRIPTS },
    ],
    assistantTurn: [
      { css: 'model-response', seen: SCRIPTS },
      { css: 'message-content', seen: SCRIPTS },
      { css: '.markdown-main-panel', seen: SCRIPTS },
    ],
    composer: [
      {
        css: 'rich-textarea div.ql-editor[contenteditable][role="textbox"]',
        seen: 'MCP-SuperAssistant gemini.adapter.ts',
      },
    ],
    streaming: [
      { css: 'button.send-button.stop', seen: 'third-party scripts, 2026' },
      { css: 'button[aria-label="Stop response"]', seen: 'third-party scripts, 2026, in English' },
    ],
  },
};
