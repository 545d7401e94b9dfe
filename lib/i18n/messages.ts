import type { en } from './en';
import type { en as outside } from './en/outside';

/** The same keys at every depth, with any words: what a second language has to supply in full. */
type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** Every word a person can see. `const es: Messages = …` does not compile while one is missing. */
export type Messages = Words<typeof en>;

/** The words that the panel needs before it has any card to show. */
export type FirstMessages = Pick<Messages, 'panel'>;

/** The words that are said outside of the panel: in the page, and by the system. */
export type OutsideMessages = Words<typeof outside>;
