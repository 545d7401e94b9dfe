import { about } from './about';
import { advisories } from './advisories';
import { card } from './card';
import { catalogue } from './catalogue';
import { checks } from './checks';
import { drafts } from './drafts';
import { guide } from './guide';
import { history } from './history';
import { panel } from './panel';
import { policy } from './policy';
import { settings } from './settings';
import { tools } from './tools';
import { welcome } from './welcome';

export const en = {
  panel,
  policy,
  card,
  tools,
  catalogue,
  drafts,
  checks,
  advisories,
  history,
  guide,
  about,
  settings,
  welcome,
} as const;
