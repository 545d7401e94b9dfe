import type { Envelope } from '../../../lib/atribu/envelope';
import { deadlineOf } from '../../../lib/atribu/explain';
import type { Incident } from '../../../lib/incidents/incident';
import type { ActivePage } from '../../../lib/platform/active-page';
import { now } from '../../../lib/platform/clock';

/** The chat of an error that never was. */
export const chat: ActivePage = { surface: 'claude', conversation: 'practice', host: 'claude.ai', tabId: -1 };

/** What can be practised: a question that is answered by choosing, and one that time answers. */
export type Kind = 'choose' | 'wait';

const CLIENTS = ['Café Río', 'Northwind Bikes', 'Harbour Hotels'];
/** Long enough to be seen, and short enough to be waited for. */
const WAIT_S = 12;

const ENVELOPES: Record<Kind, Envelope> = {
  choose: {
    code: 'profile_required',
    retryable: false,
    profiles: CLIENTS.map((name, index) => ({ id: `00000000-0000-4000-8000-00000000000${index}`, name })),
  },
  wait: { code: 'rate_limited', retryable: true, retry_after: WAIT_S },
};

/** An error to practise on, as it would be had it happened this moment. */
export function practiceIncident(kind: Kind): Incident {
  const at = now();
  const envelope = ENVELOPES[kind];
  const { readyAt, estimate } = deadlineOf(envelope, at);
  return {
    ...chat,
    id: `practice-${kind}`,
    certainty: 'certain',
    origin: 'live',
    documentId: null,
    envelope,
    tool: 'top_campaigns',
    tools: ['top_campaigns'],
    failedAt: at,
    firstSeenAt: at,
    lastSeenAt: at,
    count: 1,
    seenIds: [`practice-${kind}`],
    readyAt,
    readyAtIsEstimate: estimate,
  };
}
