import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageState } from '../lib/atribu/sighting';
import { composerIn, draftInto } from '../lib/compose';
import { decodeShown } from '../lib/decode';
import { createNotice } from '../lib/notice';
import { logOnce } from '../lib/platform/log';
import { createOutbox } from '../lib/platform/outbox';
import { type PageReport, sendFromPage, servePage } from '../lib/platform/page-line';
import { offer, whenOffered } from '../lib/platform/shared-world';
import { conversationOf, generic, scriptMatches, surfaceFor } from '../lib/surfaces';
import type { Surface } from '../lib/surfaces/types';
import { openWatchSide } from '../lib/tap/bridge';
import { readFindings } from '../lib/tap/findings';
import { joinWays, shownBy } from '../lib/tap/findings/both-ways';
import { withoutOwnWords } from '../lib/tap/findings/said';
import type { Watch, WatchOptions } from '../lib/watch';
import { isBlind } from '../lib/watch/health';
import { sightingOf } from '../lib/watch/sight';

/**
 * In the isolated world: knows the surfaces, decodes what the tap and the watch come upon, and reports to the worker.
 * The decoder stands here once for both.
 */
export default defineContentScript({
  matches: scriptMatches(),
  runAt: 'document_start',
  // The page would see that message.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const pageUrl = () => location.href;
    const surface = recognise();
    let heard = false;
    const documentId = crypto.getRandomValues(new Uint32Array(4)).join('-');

    // One outbox for both: a chat must be named after, not before, the errors that it had without a name.
    const post = createOutbox<PageReport>({
      send: sendFromPage,
      signal,
      gone() {
        logOnce(
          'gone',
          'the extension was updated or removed. Reload this page to have its errors explained again.',
        );
        ctx.abort();
      },
    });
    const ways = joinWays((sighting) => post({ type: 'sighting.report', data: { sighting, documentId } }));

    const where = () => ({ surface: surface().id, conversation: conversationOf(surface(), pageUrl()) });
    const describe = (): PageState => ({
      ...where(),
      host: location.host,
      blind: isBlind({ surface: surface(), document, heard, openForMs: performance.now() }),
    });
    let watching: Watch | undefined;
    whenOffered<Watch>('watching', (watch) => {
      watching = watch;
    });
    const notice = createNotice({
      document,
      composer: () => composerIn(document, surface()),
      open: async () => (await sendFromPage({ type: 'panel.open', data: {} })).ok,
      dismissed: (id) => post({ type: 'notice.dismiss', data: { id } }),
      signal,
    });
    servePage(
      {
        describe,
        look() {
          watching?.scanNow();
          return watching ? { ok: true } : { ok: false, reason: 'unreachable' };
        },
        draft: (text) => draftInto({ document, surface: surface(), text, signal }),
        notice(view) {
          if (view && view.conversation !== where().conversation) return { ok: false, reason: 'elsewhere' };
          return notice.show(view) ? { ok: true } : { ok: false, reason: 'dismissed' };
        },
      },
      signal,
    );

    const report = withoutOwnWords({ document, surface, report: ways.wire, signal });
    const take = readFindings({ surface, pageUrl, report });
    openWatchSide({
      target: document,
      take(finding) {
        heard = true;
        return take(finding);
      },
      signal,
    });
    offer<WatchOptions>('watch', {
      surface: surface(),
      document,
      decode: decodeShown,
      sightingOf,
      pageUrl,
      report: (sighting) => ways.shown(shownBy(surface(), where().conversation, sighting)),
      onConversation() {
        // Whatever it was about is another chat's now; the worker says whether this one has its own.
        notice.show(null);
        post({ type: 'page.here', data: { ...describe(), documentId } });
      },
      openedAt: performance.timeOrigin,
      signal,
    });
  },
});

/** The page's surface: by its host at once, by what only one app has as soon as it is drawn. */
function recognise(): () => Surface {
  let surface = surfaceFor(location);
  return () => {
    if (surface === generic) surface = surfaceFor(location, document);
    return surface;
  };
}
