import type { AdvisoryKind } from '../../../lib/atribu/advisories';
import type { Advisory } from '../../../lib/incidents/advisory';
import type { Incident } from '../../../lib/incidents/incident';
import type { ActivePage } from '../../../lib/platform/active-page';
import { envelopes as e, incident } from '../incidents';
import { ago, chat, facts, type Situation, show } from './situation';

const HOUR = 60;
const DAY = 24 * HOUR;
const MORNING = Date.UTC(2026, 10, 25, 8);

const elsewhere = { host: 'chatgpt.com', surface: 'chatgpt', conversation: 'c9', tabId: 9 };
const origin = 'https://chat.agency.example';
const own: ActivePage = { ...chat, surface: 'generic', host: 'chat.agency.example' };
const resolved = (minutes: number): Partial<Incident> => ({ closed: { as: 'resolved', at: ago(minutes) } });
const dismissed = (minutes: number): Partial<Incident> => ({ closed: { as: 'dismissed', at: ago(minutes) } });
const replayed = { origin: 'replayed', readyAt: null } as const;

const advisory = (kind: AdvisoryKind, changes: Partial<Advisory> = {}): Advisory => ({
  ...chat,
  id: kind,
  kind,
  documentId: null,
  dataAsOf: null,
  endsAt: null,
  firstSeenAt: ago(3),
  lastSeenAt: ago(3),
  ...changes,
});

const advisories = [
  advisory('stale_data', { dataAsOf: ago(9 * HOUR + 12), provider: 'Meta Ads' }),
  advisory('masked_pii'),
  advisory('recommendation_breaker', { endsAt: ago(-18) }),
  advisory('meta_inconsistent'),
];

const busy = [
  incident(e.connector_expired, ago(2), { count: 3 }),
  incident({ ...e.rate_limited, retry_after: 40 }, ago(0.1), { tool: 'compare_periods' }),
  incident(e.data_unavailable, ago(26 * HOUR), replayed),
  incident(e.token_expired, ago(12 * DAY), replayed),
  incident({ ...e.rate_limited, request_id: 'cap', retry_after: 900_000 }, ago(9), elsewhere),
  incident({ ...e.rate_limited, request_id: 'w', retry_after: 55 }, ago(0.2), {
    ...elsewhere,
    conversation: 'c10',
  }),
  incident(e.invalid_input, ago(90), resolved(80)),
  incident(e.workspace_required, ago(200), dismissed(190)),
];

const reading = [
  incident(e.connector_expired, ago(6)),
  incident(e.insufficient_scope, ago(7), { tool: 'explain_customer_journey' }),
];

/** The panel as a whole: sections, states, what is good to know, what is over. */
export const panels: Record<string, Situation> = {
  mixed: show(busy, { advisories: advisories.slice(0, 2), open: true }),
  // For tests of what happens while the panel is open; the second is what the first becomes.
  reading: show(reading),
  'reading-arrival': show([...reading, incident(e.internal_error, ago(0))]),
  'reading-repeat': show([
    ...reading.slice(0, 1),
    incident(e.insufficient_scope, ago(0), { tool: 'explain_customer_journey', count: 2 }),
  ]),
  advisories: show([], { advisories }),
  'advisories-unfolded': show([], { advisories, facts, unfold: true }),
  replayed: show([
    incident(e.rate_limited, ago(26 * HOUR), replayed),
    incident(e.connector_expired, ago(27 * HOUR), replayed),
    incident(e.token_expired, ago(12 * DAY), replayed),
  ]),
  resolved: show([incident(e.invalid_input, ago(90), resolved(80))], { unfold: true }),
  dismissed: show([incident(e.connector_expired, ago(90), dismissed(80))], { unfold: true }),
  'other-chats': show([incident(e.connector_expired, ago(9), elsewhere)], { open: true }),
  muted: show(
    [
      incident(e.connector_expired, ago(2)),
      incident(e.invalid_input, ago(12), elsewhere),
      incident(e.token_expired, ago(HOUR), replayed),
    ],
    {
      settings: {
        mutes: [
          { of: 'code', name: 'connector_expired', until: MORNING },
          { of: 'host', name: 'chatgpt.com', until: null },
        ],
      },
    },
  ),
  'muted-all': show([incident(e.connector_expired, ago(2))], {
    settings: { mutes: [{ of: 'all', until: MORNING }] },
  }),
  calm: show([]),
  'no-chat': show([], { page: null }),
  'no-chat-others': show(
    [
      incident(e.connector_expired, ago(9)),
      incident(e.invalid_input, ago(12), elsewhere),
      incident(e.token_expired, ago(HOUR), replayed),
    ],
    { page: null, open: true },
  ),
  'site-possible': show([], { page: null, site: { kind: 'possible', origin } }),
  'site-hidden': show([], { page: null, site: { kind: 'hidden' } }),
  'site-allowed': show([], { page: own, site: { kind: 'allowed', origin } }),
  'site-lost': show([], { page: null, site: { kind: 'lost', origin } }),
  blind: show([], { page: { ...chat, blind: true } }),
  unreadable: show([], { trouble: 'unreadable' }),
  full: show([incident(e.connector_expired, ago(9))], { trouble: 'full' }),
};
