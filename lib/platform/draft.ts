import { tellTab } from './page-line';
import type { Answer } from './protocol';
import { within } from './timing';

/** A composer that takes longer than this to show what was written does not take it; a person is waiting. */
const PATIENCE_MS = 2_000;

/**
 * Asks the page in a tab to write a request into its composer. Nothing is sent. 'unreachable': no script of ours
 * runs there, or it did not answer in time; the other reasons are the page's own (lib/compose).
 */
export async function putDraft(tabId: number, text: string): Promise<Answer> {
  const answer = await within(PATIENCE_MS, tellTab(tabId, 'draft.put', { text }));
  return isAnswer(answer) ? answer : { ok: false, reason: 'unreachable' };
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { ok, reason } = value as { ok?: unknown; reason?: unknown };
  return ok === true || (ok === false && typeof reason === 'string');
}

/** Has the page in a tab read everything that it shows, for a person who asks. */
export async function lookNow(tabId: number): Promise<Answer> {
  const answer = await within(PATIENCE_MS, tellTab(tabId, 'page.look', {}));
  return isAnswer(answer) ? answer : { ok: false, reason: 'unreachable' };
}
