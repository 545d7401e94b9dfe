import * as z from 'zod/mini';
import { MOST_UNITS, PII_MODES, ROLES, SCOPES, type WhoamiFacts } from '../atribu/whoami-facts';

/** What the last `whoami` said, and when it said so, epoch ms. */
export interface Facts extends WhoamiFacts {
  saidAt: number;
}

const units = z.number().check(z.int(), z.minimum(0), z.maximum(MOST_UNITS));
const told = {
  scopes: z.optional(z.array(z.enum(SCOPES)).check(z.maxLength(SCOPES.length))),
  used: z.optional(units),
  cap: z.optional(units),
  pii_mode: z.optional(z.enum(PII_MODES)),
  mcp_writeback_enabled: z.optional(z.boolean()),
  role: z.optional(z.enum(ROLES)),
  is_admin: z.optional(z.boolean()),
};

/** What may be known of a `whoami`; any other key is stripped. */
export const whoamiFacts: z.ZodMiniType<WhoamiFacts> = z.object(told);
/** The same as it is stored. */
export const storedFacts: z.ZodMiniType<Facts> = z.object({ ...told, saidAt: z.number() });
