import type { AdvisoryKind } from './advisory-kinds';
import { dataTime } from './freshness';
import { providerNamedIn } from './providers';
import type { SuccessMeta } from './sighting';
import { returnsPeople } from './tools';

export { ADVISORY_KINDS, type AdvisoryKind } from './advisory-kinds';

/** Data older than this is stale: Atribu itself warns after six hours (facts, 3.3). */
export const STALE_AFTER_MS = 6 * 60 * 60 * 1000;
/** "3 apply failures in 30 min, auto-resets when the window ends" (facts, 3.3): over by then after any refusal. */
const BREAKER_MS = 30 * 60 * 1000;

/** What an answer says besides its data. */
export interface Advice {
  kind: AdvisoryKind;
  /** When the data was last brought up to date, epoch ms; null where that was not told exactly. */
  dataAsOf: number | null;
  /** The integration that is behind, where the warning names one. */
  provider?: string;
  /** How long it lasts at most after the answer; null where it does not end by itself. */
  lastsMs: number | null;
}

interface Answer {
  /** The tool that answered, without connector or server affixes. */
  tool?: string;
  /** When it answered, epoch ms, by the clock that dates the data if possible. */
  at: number;
  staleAfterMs?: number;
}

/** What a successful answer brings up, and what it shows to be over. */
export function adviceIn(
  success: SuccessMeta,
  { tool, at, staleAfterMs = STALE_AFTER_MS }: Answer,
): { raised: Advice[]; over: AdvisoryKind[] } {
  const { data_as_of, data_freshness_warning: warning, pii_level_applied, refused } = success;
  const raised: Advice[] = [];
  const over: AdvisoryKind[] = [];
  const raise = (kind: AdvisoryKind, more: Partial<Advice> = {}) =>
    raised.push({ kind, dataAsOf: null, lastsMs: null, ...more });

  const data = dataTime(data_as_of);
  const ageMs = data ? at - data.at : null;
  // Atribu warns from its own limit on. Who set a longer one has heard of the age that it warns of, and can wait.
  const isBorne = ageMs !== null && ageMs > STALE_AFTER_MS && ageMs <= staleAfterMs;
  if ((warning !== undefined && !isBorne) || (ageMs !== null && ageMs > staleAfterMs)) {
    const provider = providerNamedIn(warning ?? '');
    raise('stale_data', { dataAsOf: data?.exact ? data.at : null, ...(provider && { provider }) });
  } else if (data) over.push('stale_data');

  if (tool !== undefined && returnsPeople(tool)) {
    if (pii_level_applied === 'masked') raise('masked_pii');
    else if (pii_level_applied === 'full') over.push('masked_pii');
  }

  // No other tool is known to be refused so; where the tool could not be seen, the word is enough.
  if (refused === 'circuit_breaker') {
    if (tool === undefined || tool === 'apply_recommendation')
      raise('recommendation_breaker', { lastsMs: BREAKER_MS });
  } else if (tool === 'apply_recommendation') over.push('recommendation_breaker');

  if (success.meta_state_inconsistent === true) raise('meta_inconsistent');
  else if (success.meta_state_inconsistent === false) over.push('meta_inconsistent');
  return { raised, over };
}
