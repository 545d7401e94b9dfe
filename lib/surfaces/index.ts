import { chatgptFace, chatgptWire } from './chatgpt';
import { claudeFace, claudeWire } from './claude';
import { copilotFace, copilotWire } from './copilot';
import { geminiFace, geminiWire } from './gemini';
import { genericFace, genericWire } from './generic';
import { grokFace, grokWire } from './grok';
import { m365Face, m365Wire } from './m365';
import { mistralFace, mistralWire } from './mistral';
import { perplexityFace, perplexityWire } from './perplexity';
import type { Surface } from './types';

export { conversationOf } from './conversation';
export { fixedMatches } from './hosts';

/** The last resort: any site the person allowed. */
export const generic: Surface = { ...genericWire, ...genericFace };

/** Every surface, the generic one last. */
export const surfaces: readonly Surface[] = [
  { ...claudeWire, ...claudeFace },
  { ...chatgptWire, ...chatgptFace },
  { ...geminiWire, ...geminiFace },
  { ...copilotWire, ...copilotFace },
  { ...m365Wire, ...m365Face },
  { ...perplexityWire, ...perplexityFace },
  { ...mistralWire, ...mistralFace },
  { ...grokWire, ...grokFace },
  generic,
];

/** The surface at a location; the generic one where the host is not known. */
export function surfaceFor({ hostname }: { hostname: string; pathname: string }): Surface {
  return surfaces.find(({ hosts }) => hosts.includes(hostname)) ?? generic;
}

/** The name people use for a surface id, as stored with an incident; the generic one's for an id not known. */
export function surfaceName(id: string): string {
  return (surfaces.find((surface) => surface.id === id) ?? generic).name;
}
