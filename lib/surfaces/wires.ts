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
 * The wire halves of the hosted surfaces: all that the tap's bundle carries of them (issue 2: tap ≤ 12 kB). Self-hosted
 * apps have none here: no host tells them apart before the page is drawn, so the tap knows them by the generic
 * triggers, and the isolated half by their own rules.
 */
const wires: readonly WireSurface[] = [
  chatgptWire,
  claudeWire,
  copilotWire,
  geminiWire,
  grokWire,
  m365Wire,
  mistralWire,
  perplexityWire,
];

/** The wire half of the surface at a location; the generic one where the host is not known. */
export function wireFor({ hostname }: { hostname: string }): WireSurface {
  return wires.find(({ hosts }) => hosts.includes(hostname)) ?? genericWire;
}
