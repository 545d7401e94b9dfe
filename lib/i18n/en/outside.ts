import { titlesOf } from '../titles';
import { card } from './card';
import { catalogue } from './catalogue';
import { notice } from './notice';
import { tools } from './tools';

/** The words that are said outside of the panel. */
export const en = {
  notice,
  titles: titlesOf(catalogue),
  tools,
  who: card.who,
  someTool: card.meta.someTool,
} as const;
