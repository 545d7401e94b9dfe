import { trustedFailureTime } from '../atribu/request-id';
import type { Facts } from './facts';
import { LONGEST_MS } from './prune';
import type { Success } from './resolve';

/**
 * What is known after a success. Facts are the person's and not a chat's, so any chat's `whoami` counts; an old one
 * that is shown again only where the server's own time dates it. What is older than what is known changes nothing.
 */
export function learnFacts(
  known: Facts | null,
  { success, evidence, isCertain }: Success,
  at: number,
): Facts | null {
  const { whoami, request_id } = success;
  if (whoami === undefined || !isCertain) return known;
  const dated = request_id === undefined ? null : trustedFailureTime(request_id, at, LONGEST_MS);
  const saidAt = dated ?? (evidence.replayed ? null : at);
  if (saidAt === null || (known !== null && saidAt <= known.saidAt)) return known;
  return { ...whoami, saidAt };
}
