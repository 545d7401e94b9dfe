import { genericWire } from './generic';
import { CALL_WORDS } from './triggers';
import type { Surface } from './types';

const ITEM = 'LobeChat ChatItem.tsx 2026-07';

/**
 * LobeChat (surfaces.md section 2.3). The page asks its own server to call the tool, over tRPC, and is told
 * `success: true` of a failed call as well; `state.isError` has the truth. Whose tool it is stands in other messages only.
 */
export const lobechat: Surface = {
  id: 'lobechat',
  hosts: [],
  wire: [
    { url: /\/trpc\/lambda\/[^?]*\bmessage\.get/, triggers: CALL_WORDS, replayed: true },
    ...genericWire.wire,
  ],
  name: 'LobeChat',
  // Inferred: nobody has seen these addresses lately.
  conversation: [/[?&]topic=([^&#]+)/, /^\/agent\/[^/?#]+\/(?:topic\/)?([^/?#]+)/],
  markers: [
    { css: 'meta[name="apple-mobile-web-app-title"][content^="Lobe"]', seen: 'LobeChat metadata.ts 2026-07' },
  ],
  dom: {
    // Class names are made at run time, and there are no test ids: a result looks like the model's own code.
    toolResult: [],
    errorAlert: [],
    userTurn: [],
    assistantTurn: [{ css: '.message-wrapper > .message-body', seen: ITEM }],
    composer: [],
  },
};
