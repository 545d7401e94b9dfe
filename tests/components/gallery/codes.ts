import { CODES, type KnownCode } from '../../../lib/atribu/explanation';
import { envelopes, incident } from '../incidents';
import { ago, type Situation, show } from './situation';

/** The tool that each code is met with in everyday life. */
const TOOLS: Partial<Record<KnownCode, string>> = {
  insufficient_scope: 'explain_customer_journey',
  insufficient_role: 'apply_recommendation',
  rate_limited: 'compare_periods',
  writeback_disabled: 'send_meta_conversions',
  idempotency_conflict: 'send_meta_conversions',
  circuit_open: 'send_meta_conversions',
};

/** Each of the 15 codes, alone, as it usually comes. */
export const codes: Record<string, Situation> = Object.fromEntries(
  CODES.map((code) => {
    const tool = TOOLS[code] ?? 'top_campaigns';
    const failedAt = code === 'rate_limited' ? ago(0.05) : ago(2);
    return [code, show([incident(envelopes[code], failedAt, { tool })])];
  }),
);
