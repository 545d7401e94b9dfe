import type { PageState } from '../atribu/sighting';
import type { NoticeView } from './notice-view';

/**
 * Why a request was not carried out. 'gone': this extension was reloaded and the script left behind may stop.
 * 'unreachable': the worker did not answer, asking again may help. 'failed': it broke while answering.
 * Other reasons are the worker's own words, see lib/incidents.
 */
export type Answer = { ok: true } | { ok: false; reason: string };

/** A page's account of itself. `documentId` tells two loads of one tab apart, where the browser does not. */
export type PageNews = PageState & { documentId: string };

/** Everything that contexts say to each other: noun.verb, data in, answer out. */
export interface Protocol {
  /** Page to worker: what the page saw. Untrusted until the worker has checked it. */
  'sighting.report'(data: { sighting: unknown; documentId: string }): Answer;
  /** Page to worker and panel: the page is there, or became another conversation. */
  'page.here'(data: PageNews): Answer;
  /** Panel to worker: the person put a card away, or took it back. */
  'incident.dismiss'(data: { id: string }): Answer;
  'incident.restore'(data: { id: string }): Answer;
  /** Panel to worker: the person wants to hear no more of this in this chat. */
  'advisory.dismiss'(data: { id: string }): Answer;
  /** Panel to worker: forget everything that came from pages. Settings and allowed sites stay. */
  'history.clear'(data: Record<string, never>): Answer;
  /** Panel to worker: leave nothing at all in storage, and give every allowed site back. */
  'storage.erase'(data: Record<string, never>): Answer;
  /** Panel to page: read everything that it shows, now. */
  'page.look'(data: Record<string, never>): Answer;
  /** Panel to page: write this request into the composer, send nothing. The reasons are those of lib/compose. */
  'draft.put'(data: { text: string }): Answer;
  /** Page to worker, inside a click. */
  'panel.open'(data: Record<string, never>): Answer;
  /** Panel to worker: the panel is there, so nothing in the page has to point to it. */
  'panel.opened'(data: Record<string, never>): Answer;
  /** Worker to page: draw this notice, in place of any other. 'elsewhere', 'dismissed': not drawn. */
  'notice.show'(data: NoticeView): Answer;
  /** Worker to page: draw none. */
  'notice.hide'(data: Record<string, never>): Answer;
  /** Page to worker: the person wants no more notice of this incident. */
  'notice.dismiss'(data: { id: string }): Answer;
}

export type Data<T extends keyof Protocol> = Parameters<Protocol[T]>[0];
