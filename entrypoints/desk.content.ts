import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageState } from '../lib/atribu/sighting';
import { decodeShown } from '../lib/decode';
import { atribuTool } from '../lib/decode/names';
import { logOnce } from '../lib/platform/log';
import { createOutbox } from '../lib/platform/outbox';
import { type PageReport, sendFromPage, servePage } from '../lib/platform/page-line';
import { offer } from '../lib/platform/shared-world';
import { conversationOf, fixedMatches, surfaceFor } from '../lib/surfaces';
import { openWatchSide } from '../lib/tap/bridge';
import { readFindings } from '../lib/tap/findings';
import { joinWays } from '../lib/tap/findings/both-ways';
import type { WatchOptions } from '../lib/watch';

/**
 * In the isolated world: knows the surfaces, decodes what the tap and the watch come upon, and reports to the worker.
 * The decoder stands here once for both.
 */
export default defineContentScript({
  matches: fixedMatches(),
  runAt: 'document_start',
  // The page would see that message.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const surface = surfaceFor(location);
    const pageUrl = () => location.href;
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

    const describe = (): PageState => ({
      surface: surface.id,
      conversation: conversationOf(surface, pageUrl()),
      host: location.host,
    });
    servePage(describe, signal);

    openWatchSide({
      target: document,
      take: readFindings({ surface: () => surface, pageUrl, report: ways.wire }),
      signal,
    });
    offer<WatchOptions>('watch', {
      surface,
      document,
      decode: decodeShown,
      toolOf: atribuTool,
      pageUrl,
      report: ways.shown,
      onConversation: (state) => post({ type: 'page.here', data: { ...state, documentId } }),
      openedAt: performance.timeOrigin,
      signal,
    });
  },
});
