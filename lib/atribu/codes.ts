import { CODES, type KnownCode } from './explanation';

const KNOWN: ReadonlySet<string> = new Set(CODES);

/** True for a code of the catalogue. */
export function isKnownCode(code: string): code is KnownCode {
  return KNOWN.has(code);
}

/** Codes that no other MCP server is known to use (facts, 3.4). */
const EXCLUSIVE: ReadonlySet<string> = new Set<KnownCode>([
  'connector_expired',
  'connector_required',
  'writeback_disabled',
  'profile_required',
  'idempotency_conflict',
  'circuit_open',
]);

/** True for a code that by itself is a sign of Atribu. */
export function isExclusiveCode(code: string): boolean {
  return EXCLUSIVE.has(code);
}

/**
 * Codes about the account, the connector or the plan. `insufficient_role` is one: the role is the person's in the
 * workspace, and one admin's deed settles it for every tool. `circuit_open` is not: each write tool has a breaker of
 * its own, per profile or per workspace (facts, 3.2 and 3.3), so two of them are two things to wait for.
 */
const ACROSS_TOOLS: ReadonlySet<string> = new Set<KnownCode>([
  'auth_required',
  'token_expired',
  'insufficient_role',
  'rate_limited',
  'connector_expired',
  'connector_required',
  'writeback_disabled',
]);

/** True where failures with this code are one and the same trouble whatever the tool; false for unknown codes. */
export function foldsAcrossTools(code: string): boolean {
  return ACROSS_TOOLS.has(code);
}
