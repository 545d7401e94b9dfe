import * as z from 'zod/mini';
import type { Json } from '../atribu/envelope';
import { type Migration, upgrade } from '../platform/versions';
import type { Incident, Ledger } from './incident';

/** Raise it with every change that an older ledger would not parse as, and add the step and a frozen example. */
export const LEDGER_VERSION = 1;

/** From version n to n + 1, by n. Tested on a frozen example of every version in tests/fixtures/ledger. */
export const steps: Readonly<Record<number, Migration>> = {};

/** What is wrong with a stored ledger: something in it is broken, or a later version of the extension wrote it. */
export type ReadTrouble = 'unreadable' | 'newer';

export interface Reading {
  ledger: Ledger;
  trouble: ReadTrouble | null;
  /** What could not be read, to be put aside before the ledger is written again. */
  aside: unknown;
}

const json: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);
const choice = z.object({ id: z.string(), name: z.string() });
const envelope = z.object({
  code: z.string(),
  message: z.optional(z.string()),
  retryable: z.optional(z.boolean()),
  request_id: z.optional(z.string()),
  retry_after: z.optional(z.number()),
  action_url: z.optional(z.string()),
  workspaces: z.optional(z.array(choice)),
  profiles: z.optional(z.array(choice)),
  support_hint: z.optional(z.string()),
  extra: z.optional(z.record(z.string(), json)),
  partial: z.optional(z.literal(true)),
});
const scope = z.object({ workspace_id: z.optional(z.string()), profile_id: z.optional(z.string()) });

const incident: z.ZodMiniType<Incident> = z.object({
  id: z.string(),
  certainty: z.enum(['certain', 'likely']),
  origin: z.enum(['live', 'replayed']),
  surface: z.string(),
  conversation: z.nullable(z.string()),
  tabId: z.nullable(z.number()),
  documentId: z.nullable(z.string()),
  host: z.string(),
  envelope,
  tool: z.optional(z.string()),
  tools: z.array(z.string()),
  connector: z.optional(z.string()),
  scope: z.optional(scope),
  provider: z.optional(z.string()),
  failedAt: z.number(),
  firstSeenAt: z.number(),
  lastSeenAt: z.number(),
  count: z.number(),
  seenIds: z.array(z.string()).check(z.minLength(1)),
  readyAt: z.nullable(z.number()),
  readyAtIsEstimate: z.boolean(),
  closed: z.optional(z.object({ as: z.enum(['resolved', 'dismissed']), at: z.number() })),
});
const incidents = z.object({ incidents: z.array(z.unknown()) });

/** Reads whatever lies in the ledger's place. What is sound is kept, the rest is handed back to be put aside. */
export function readLedger(stored: unknown): Reading {
  if (stored === null || stored === undefined)
    return { ledger: { incidents: [] }, trouble: null, aside: null };
  const upgraded = upgrade(stored, LEDGER_VERSION, steps);
  if (!upgraded.ok) {
    const trouble = upgraded.reason === 'newer' ? 'newer' : 'unreadable';
    return { ledger: { incidents: [] }, trouble, aside: stored };
  }
  const list = incidents.safeParse(upgraded.data);
  if (!list.success) return { ledger: { incidents: [] }, trouble: 'unreadable', aside: stored };

  const kept: Incident[] = [];
  const broken: unknown[] = [];
  for (const item of list.data.incidents) {
    const parsed = incident.safeParse(item);
    if (parsed.success) kept.push(parsed.data);
    else broken.push(item);
  }
  return broken.length === 0
    ? { ledger: { incidents: kept }, trouble: null, aside: null }
    : { ledger: { incidents: kept }, trouble: 'unreadable', aside: storable({ incidents: broken }) };
}

/** The ledger as it is stored: version and data in one value. */
export function storable(ledger: { readonly incidents: readonly unknown[] }): object {
  return { version: LEDGER_VERSION, incidents: ledger.incidents };
}
