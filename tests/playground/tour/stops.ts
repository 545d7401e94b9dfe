import { CODES } from '../../../lib/atribu/explanation';

/** One stop of the tour: what to ask where, and the card that has to come. */
export interface Stop {
  /** Name of its row and of its picture. */
  name: string;
  where: 'playground' | 'in-page' | 'claude';
  ask: string;
  code: string;
}

/** Every code in the playground, one error where the page itself speaks MCP, and one in the replay of claude.ai. */
export const stops: readonly Stop[] = [
  ...CODES.map((code): Stop => ({ name: code, where: 'playground', ask: `show me ${code}`, code })),
  {
    name: 'connector_required in the page',
    where: 'in-page',
    ask: 'list conversions connector_required',
    code: 'connector_required',
  },
  {
    name: 'connector_expired on claude.ai',
    where: 'claude',
    ask: 'explain campaign connector_expired',
    code: 'connector_expired',
  },
];
