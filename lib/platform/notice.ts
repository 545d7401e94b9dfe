import type { NoticeView } from './notice-view';
import { tellTab } from './page-line';
import type { Answer } from './protocol';
import { within } from './timing';

/** The page only has to draw; one that takes longer is frozen. */
const PATIENCE_MS = 1000;

/** Has the page in a tab draw a notice in place of any other, or none. Where there is nothing to draw on: 'unreachable'. */
export async function drawNotice(tabId: number, view: NoticeView | null): Promise<Answer> {
  const answer = await within(
    PATIENCE_MS,
    view ? tellTab(tabId, 'notice.show', view) : tellTab(tabId, 'notice.hide', {}),
  );
  return Object(answer).ok === true ? { ok: true } : { ok: false, reason: reasonOf(answer) };
}

function reasonOf(answer: unknown): string {
  const { reason } = Object(answer) as { reason?: unknown };
  return typeof reason === 'string' ? reason : 'unreachable';
}
