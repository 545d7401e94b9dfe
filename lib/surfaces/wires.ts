import { chatgptWire } from './chatgpt';
import { claudeWire } from './claude';
import { copilotWire } from './copilot';
import { geminiWire } from './gemini';
import { genericWire } from './generic';
import { grokWire } from './grok';
import { m365Wire } from './m365';
import { mistralWire } from './mistral';
import { perplexityWire } from './perplexity';
import type { WireSurface } from './types';

/**
 * The wire halves alone: what the tap's entrypoint imports, so that its bundle carries no selectors
 * (issue 2: tap ≤ 12 kB).
 */
export const wires: readonly WireSurface[] = [
  claudeWire,
  chatgptWire,
  geminiWire,
  copilotWire,
  m365Wire,
  perplexityWire,
  mistralWire,
  grokWire,
];

/** The wire half of the surface at a location; the generic one where the host is not known. */
export function wireFor({ hostname }: { hostname: string }): WireSurface {
  return wires.find(({ hosts }) => hosts.includes(hostname)) ?? genericWire;
}
