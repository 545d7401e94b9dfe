import type { OutsideMessages } from '../messages';
import { titlesOf } from '../titles';
import { card } from './card';
import { catalogue } from './catalogue';
import { notice } from './notice';
import { tools } from './tools';

export const es: OutsideMessages = {
  notice,
  titles: titlesOf(catalogue),
  tools,
  who: card.who,
  someTool: card.meta.someTool,
};
