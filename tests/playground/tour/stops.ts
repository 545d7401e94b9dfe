import { CODES } from '../../../lib/atribu/explanation';

/** One stop of the tour: what to ask where, and the card that has to come. */
export interface Stop {
  /** Name of its row and of its picture. */
  name: string;
  where: 'playground' | 'claude';
  ask: string;
  code: string;
}

/** Every code in the playground, and one error in the replay of claude.ai. */
export const stops: readonly Stop[] = [
  ...CODES.map((code): Stop => ({ name: code, where: 'playground', ask: `show me ${code}`, code })),
  {
    name: 'connector_expired on claude.ai',
    where: 'claude',
    ask: 'explain campaign connector_expired',
    code: 'connector_expired',
  },
];
