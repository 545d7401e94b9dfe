import { CODES } from '../../../lib/atribu/explanation';
import { hiddenEnvelope } from '../../../lib/atribu/hidden';
import type { Incident } from '../../../lib/incidents/incident';
import { envelopes as e, incident } from '../incidents';
import { ago, chat, facts, type Situation, show } from './situation';

const DAY = 24 * 60;
const PLACES: Partial<Incident>[] = [
  {},
  { host: 'chatgpt.com', surface: 'chatgpt', conversation: 'c9', tabId: 9 },
  { host: 'chat.agency.example:8443', surface: 'librechat', conversation: 'c3', tabId: 3 },
];
const TOOLS = ['top_campaigns', 'send_meta_conversions', 'get_performance_summary', undefined];

/** As many errors as are ever kept, over 30 days: some days many, some none. */
export const month: Incident[] = Array.from({ length: 500 }, (_, n) => {
  const code = CODES[(n * 7) % CODES.length] ?? 'internal_error';
  const minutes = (n * 83 + (n % 5) * 37 + (n % 11 === 0 ? 3 * DAY : 0)) % (29 * DAY);
  const envelope = { ...e[code], request_id: `01968a3b-${String(n).padStart(4, '0')}` };
  const closed =
    n % 3 === 0 ? undefined : { as: n % 3 === 1 ? 'resolved' : 'dismissed', at: ago(minutes - 5) };
  return incident(envelope, ago(minutes + 2), {
    ...PLACES[n % PLACES.length],
    tool: TOOLS[n % TOOLS.length],
    count: n % 9 === 0 ? 4 : 1,
    readyAt: null,
    ...(closed && { closed: closed as Incident['closed'] }),
  });
});

/** One of each make: bare, with a special case, with a note, without a step list, and those that nobody sends. */
const LOOKED_UP = [
  'connector_expired',
  'insufficient_scope',
  'workspace_required',
  'idempotency_conflict',
  'hidden_error',
  'unknown',
];

const few = [
  incident(e.connector_expired, ago(3), { count: 3 }),
  incident(hiddenEnvelope({ reason: 'not_responding' }), ago(70), PLACES[1]),
  incident({ code: 'seat_limit', message: 'All seats are taken.', request_id: 'r1' }, ago(DAY), PLACES[2]),
];

/** The screens beside the chats. */
export const around: Record<string, Situation> = {
  history: show(few, { screen: 'history' }),
  'history-month': show(month, { screen: 'history' }),
  'history-empty': show([], { screen: 'history' }),
  'history-trouble': show(few, { screen: 'history', trouble: 'unreadable' }),
  'history-clear': show(few, { screen: 'history', press: ['[data-asks]'] }),
  'history-open': show(few, { screen: 'history', press: ['[data-row] button'], open: true }),
  guide: show([], { screen: 'guide' }),
  ...Object.fromEntries(LOOKED_UP.map((code) => [`guide-${code}`, show([], { screen: `guide/${code}` })])),
  about: show(few, { screen: 'about', facts }),
  'about-empty': show([], { screen: 'about', page: null }),
  'about-blind': show([], { screen: 'about', page: { ...chat, blind: true } }),
  'about-erase': show(few, { screen: 'about', press: ['[data-asks]'] }),
};
