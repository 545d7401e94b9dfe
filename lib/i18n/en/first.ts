import { panel } from './panel';

/** The words that the panel needs before it has any card to show. */
export const en = { panel } as const;
