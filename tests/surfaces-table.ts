import { readFileSync, writeFileSync } from 'node:fs';
import { surfaceName } from '../lib/surfaces';
import { corpus } from './fixtures/surfaces';
import { newKit } from './fixtures/surfaces/kit';
import type { Case, Corpus, Shows } from './fixtures/surfaces/types';

/** The README's table of surfaces, told by the corpus: `npm run surfaces` writes it, and a test compares. */

const BEGIN = '<!-- surfaces: written by `npm run surfaces` -->';
const END = '<!-- /surfaces -->';

const WAYS = {
  stream: 'fetch',
  json: 'fetch',
  xhr: 'XMLHttpRequest',
  eventsource: 'EventSource',
  websocket: 'WebSocket',
} as const;

const isFound = ({ cards, successes = 0 }: Case) => cards.length + successes > 0;

function detected({ cases, cannot = {} }: Corpus): string {
  const has = (shows: Shows) => cases.some((each) => each.shows === shows && isFound(each));
  if (!has('error')) return `nothing. ${cannot.error}`;
  // A code that others have too, and no card: nothing there could vouch for it.
  const isPartial = cases.some(({ shows, cards }) => shows === 'error' && cards.length === 0);
  const kinds = [
    `failed calls${isPartial ? ' (in the traffic only codes that nobody else has)' : ''}${has('foreign') ? ' ¹' : ''}`,
    ...(cases.some(({ successes = 0 }) => successes > 0) ? ['successes'] : []),
    ...(has('hidden') ? ['errors that the app hides'] : []),
    ...(has('replay') ? ['old ones, as old'] : []),
  ];
  return kinds.join(', ');
}

function routes({ cases }: Corpus): string {
  const found = cases.filter(isFound);
  const heard = found.flatMap(({ steps }) =>
    steps(newKit()).flatMap((step) => ('hear' in step ? [WAYS[step.hear.by]] : [])),
  );
  const traffic = heard.length > 0 ? [`traffic (${[...new Set(heard)].join(', ')})`] : [];
  return [...traffic, ...(found.some(({ route }) => route === 'page') ? ['page'] : [])].join('; ') || '–';
}

/** The table, in Markdown, without a line end. */
export function surfacesTable(): string {
  const rows = corpus.map((each) => {
    const name = each.surface === 'generic' ? 'any other site that you allow' : surfaceName(each.surface);
    return [name, detected(each), routes(each), each.known];
  });
  return [
    ['surface', 'what is detected', 'by which route', 'how well it is known'],
    ['---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** A README with the table in its place. */
export function withTable(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error('the README has no place for the table');
  return `${readme.slice(0, from)}${BEGIN}\n\n${surfacesTable()}\n\n${readme.slice(to)}`;
}

export function writeTable(file: string): void {
  writeFileSync(file, withTable(readFileSync(file, 'utf8')));
}
