import { ENTRIES } from '../../lib/atribu/catalogue';
import type { Envelope } from '../../lib/atribu/envelope';
import { explain } from '../../lib/atribu/explain';
import { CODES, type Explanation, type Group, type Variant } from '../../lib/atribu/explanation';
import { HIDDEN_CODE, hiddenEnvelope } from '../../lib/atribu/hidden';

/** One error of the guide. */
export interface GuideEntry {
  /** Its code, and its place in the address. */
  code: string;
  group: Group | 'other';
  /** How it usually comes, explained as a card of it is. */
  main: Explanation;
  /** Its special cases, which have words of their own. */
  also: readonly Explanation[];
  /** Atribu's own mark; null where none comes with it. */
  retryable: boolean | null;
}

/** Groups in the order of Atribu's own error reference, and last what that does not know. */
export const GROUPS = [
  'authentication',
  'scope',
  'rate-limit',
  'connector',
  'write-back',
  'input',
  'server',
  'other',
] as const;

/** Longer than a minute, hence the plan's period. */
const PERIOD = { retry_after: 86_400 };
/** Envelopes that make the special cases of a code. */
const SPECIAL: readonly { envelope: Envelope; tool?: string }[] = [
  { envelope: { code: 'workspace_required', workspaces: [{ id: 'w', name: 'w' }] } },
  { envelope: { code: 'insufficient_scope' }, tool: 'send_meta_conversions' },
  { envelope: { code: 'rate_limited', ...PERIOD } },
];

/**
 * The whole guide, worked out from the catalogue.
 * @param someCode stands in the words for the code that is not known
 */
export function guideEntries(someCode: string): GuideEntry[] {
  const special = SPECIAL.map(({ envelope, tool }) => ({
    code: envelope.code,
    as: explain(envelope, { tool }),
  }));
  const known = CODES.map((code): GuideEntry => {
    const main = explain({ code });
    return {
      code,
      group: main.group ?? 'other',
      main,
      also: special.filter((each) => each.code === code).map(({ as }) => as),
      retryable: ENTRIES[code].retryable,
    };
  });
  const others = [
    { code: HIDDEN_CODE, main: explain(hiddenEnvelope({ reason: 'other' })) },
    { code: UNKNOWN, main: explain({ code: someCode }) },
  ];
  return [
    ...known,
    ...others.map((each) => ({ ...each, group: 'other' as const, also: [], retryable: null })),
  ];
}

const UNKNOWN = 'unknown';

/** The entry that explains an error of this kind; its place in the address. */
export function entryFor(variant: Variant, code: string): string {
  if (variant === 'hidden') return HIDDEN_CODE;
  return variant === 'unknown' ? UNKNOWN : code;
}
