import type { Advice, AdvisoryKind } from './advisories';
import { DOCS, ERROR_DOCS, INTEGRATIONS, WRITE_DOCS } from './catalogue';
import { FRONT_DOOR } from './explain';
import type { CheckKey, Draft, MainAction } from './explanation';

/** Values for the placeholders of a kind's `advisories` words, besides `time` and `date`, which the panel formats. */
export type AdvisoryValues = {
  /** What `count` counts; 'none' where the age is not known, or is under an hour. */
  unit: 'hours' | 'days' | 'none';
  count: number;
  /** Integration name such as "Meta Ads", or 'none'. */
  provider: string;
};

/** Everything that an advisory needs besides words. */
export interface AdvisoryExplanation {
  values: AdvisoryValues;
  action: MainAction;
  draft?: Draft;
  /** Conditions that all must hold, as keys of the `checks` words; see checkStates() (checks.ts). */
  checklist?: readonly CheckKey[];
  /** Documentation page, always on www.atribu.app. */
  docs: string;
}

const door = (...trail: string[]): MainAction => ({ kind: 'front-door', ...FRONT_DOOR, trail });

/** Menu trails and conditions: seed, troubleshooting; facts, section 1. */
const ENTRIES: Record<AdvisoryKind, Omit<AdvisoryExplanation, 'values'>> = {
  stale_data: { action: door(...INTEGRATIONS), docs: ERROR_DOCS },
  masked_pii: {
    action: door('Settings', 'Privacy & MCP'),
    draft: { key: 'whoami', values: {} },
    checklist: ['scope_read_pii', 'include_sensitive', 'pii_mode_full'],
    docs: `${DOCS}/privacy`,
  },
  recommendation_breaker: { action: door('Workspace Settings', 'Audit Logs'), docs: WRITE_DOCS },
  meta_inconsistent: { action: { kind: 'none' }, docs: WRITE_DOCS },
};

const HOUR_MS = 60 * 60 * 1000;
const DAY_H = 24;
/** Up to here hours are counted, above it days. */
const MOST_HOURS = 2 * DAY_H;

/** Works out what an advisory needs besides words, at a moment (epoch ms). */
export function explainAdvisory(
  { kind, dataAsOf, provider }: Pick<Advice, 'kind' | 'dataAsOf' | 'provider'>,
  now: number,
): AdvisoryExplanation {
  return { values: { ...ageOf(dataAsOf, now), provider: provider ?? 'none' }, ...ENTRIES[kind] };
}

function ageOf(dataAsOf: number | null, now: number): Pick<AdvisoryValues, 'unit' | 'count'> {
  const hours = dataAsOf === null ? 0 : Math.floor((now - dataAsOf) / HOUR_MS);
  if (hours < 1) return { unit: 'none', count: 0 };
  return hours < MOST_HOURS
    ? { unit: 'hours', count: hours }
    : { unit: 'days', count: Math.floor(hours / DAY_H) };
}
