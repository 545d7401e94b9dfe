import * as z from 'zod/mini';
import { ADVISORY_KINDS } from '../atribu/advisory-kinds';
import type { Json } from '../atribu/envelope';
import { HIDDEN_REASONS } from '../atribu/envelope-shape';
import { type Migration, upgrade } from '../platform/versions';
import type { Advisory } from './advisory';
import { storedFacts } from './facts';
import { emptyLedger, type Incident, type Ledger } from './incident';

/** Raise it with every change that an older ledger would not parse as, and add the step and a frozen example. */
export const LEDGER_VERSION = 2;

/** From version n to n + 1, by n. Tested on a frozen example of every version in tests/fixtures/ledger. */
export const steps: Readonly<Record<number, Migration>> = {
  // Advisories and facts beside the incidents, and incidents whose reason the chat app hid.
  1: (data) => ({ ...(data as object), version: 2, advisories: [], facts: null }),
};

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
  hidden: z.optional(z.enum(HIDDEN_REASONS)),
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

const advisory: z.ZodMiniType<Advisory> = z.object({
  id: z.string(),
  kind: z.enum(ADVISORY_KINDS),
  surface: z.string(),
  conversation: z.nullable(z.string()),
  tabId: z.nullable(z.number()),
  documentId: z.nullable(z.string()),
  host: z.string(),
  tool: z.optional(z.string()),
  connector: z.optional(z.string()),
  requestId: z.optional(z.string()),
  dataAsOf: z.nullable(z.number()),
  provider: z.optional(z.string()),
  endsAt: z.nullable(z.number()),
  firstSeenAt: z.number(),
  lastSeenAt: z.number(),
  dismissedAt: z.optional(z.number()),
});
const whole = z.object({
  incidents: z.array(z.unknown()),
  advisories: z.array(z.unknown()),
  facts: z.unknown(),
});

/** Reads whatever lies in the ledger's place. What is sound is kept, the rest is handed back to be put aside. */
export function readLedger(stored: unknown): Reading {
  if (stored === null || stored === undefined) return { ledger: emptyLedger, trouble: null, aside: null };
  const upgraded = upgrade(stored, LEDGER_VERSION, steps);
  if (!upgraded.ok) {
    const trouble = upgraded.reason === 'newer' ? 'newer' : 'unreadable';
    return { ledger: emptyLedger, trouble, aside: stored };
  }
  const parts = whole.safeParse(upgraded.data);
  if (!parts.success) return { ledger: emptyLedger, trouble: 'unreadable', aside: stored };

  const incidents = sift(parts.data.incidents, incident);
  const advisories = sift(parts.data.advisories, advisory);
  const facts = storedFacts.safeParse(parts.data.facts);
  const ledger: Ledger = {
    incidents: incidents.sound,
    advisories: advisories.sound,
    facts: facts.success ? facts.data : null,
  };
  const broken = {
    incidents: incidents.broken,
    advisories: advisories.broken,
    facts: facts.success ? null : parts.data.facts,
  };
  const isSound = broken.incidents.length + broken.advisories.length === 0 && broken.facts === null;
  return isSound
    ? { ledger, trouble: null, aside: null }
    : { ledger, trouble: 'unreadable', aside: storable(broken) };
}

/** The sound ones are handed on as they are: the slot and the panel know by identity what has not changed. */
function sift<T>(items: readonly unknown[], schema: z.ZodMiniType<T>): { sound: T[]; broken: unknown[] } {
  const [sound, broken]: [T[], unknown[]] = [[], []];
  for (const item of items) {
    if (isSound(item, schema)) sound.push(item);
    else broken.push(item);
  }
  return { sound, broken };
}

/** What was found sound once. Nothing here is ever altered in place. */
const found = new WeakMap<object, z.ZodMiniType<unknown>>();

function isSound<T>(item: unknown, schema: z.ZodMiniType<T>): item is T {
  if (found.get(Object(item)) === schema) return true;
  if (!schema.safeParse(item).success) return false;
  if (typeof item === 'object' && item !== null) found.set(item, schema);
  return true;
}

interface Storable {
  readonly incidents: readonly unknown[];
  readonly advisories: readonly unknown[];
  readonly facts: unknown;
}

/** The ledger as it is stored: version and data in one value. */
export function storable({ incidents, advisories, facts }: Storable): Storable & { version: number } {
  return { version: LEDGER_VERSION, incidents, advisories, facts };
}
